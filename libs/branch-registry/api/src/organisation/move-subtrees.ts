import type { WriteTransaction } from '@gongwei/platform-database';

/** Where a node stands in the tree. */
export interface Placed {
  readonly id: string;
  readonly path: string;
  readonly depth: number;
}

/** The path of a node put under another one, or at the top. */
export const pathUnder = (parent: Pick<Placed, 'path'> | null, id: string): string => `${parent?.path ?? ''}${id.replaceAll('-', '')}/`;

/** Puts nodes, each with all beneath it, under one parent or at the top, in one statement: every path keeps its end and gets a new beginning. */
export async function moveSubtrees(tx: WriteTransaction, tenantId: string, moved: readonly Placed[], parent: Placed | null): Promise<void> {
  if (!moved.length) return;
  const depth = parent ? parent.depth + 1 : 0;
  await tx.query(
    `update organisation o set path = m.new_path || substr(o.path, length(m.path) + 1), depth = o.depth + m.deeper, updated_at = now(),
       parent_id = case when o.id = m.id then $6::uuid else o.parent_id end, version = o.version + case when o.id = m.id then 1 else 0 end
     from unnest($2::uuid[], $3::text[], $4::text[], $5::int[]) as m (id, path, new_path, deeper)
     where o.tenant_id = $1 and starts_with(o.path, m.path)`,
    [tenantId, moved.map(({ id }) => id), moved.map(({ path }) => path), moved.map(({ id }) => pathUnder(parent, id)), moved.map((one) => depth - one.depth), parent?.id ?? null],
  );
}
