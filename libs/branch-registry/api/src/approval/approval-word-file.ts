import { notFound } from '@gongwei/kernel';
import type { RequestContext } from '@gongwei/platform-database';
import { officialDocument } from '@gongwei/platform-exchange';
import { PAPER_COLUMNS, paperOf, type ApprovalPaperKind, type PaperSource } from './approval-paper';

/**
 * 请示 or 批复 of a thread as a Word file.
 * @throws NOT_FOUND for a thread that is not the caller's to see, and for a reply that has not been given.
 */
export async function approvalWordFile(context: RequestContext, id: string, kind: ApprovalPaperKind): Promise<{ fileName: string; content: Buffer }> {
  const [row] = await context.reader.query<{ paper: PaperSource }>(`select ${PAPER_COLUMNS.paper} as paper from approval a where a.id::text = $1`, [id.toLowerCase()]);
  if (!row) throw notFound();
  const paper = paperOf(row.paper, kind, context);
  if (!paper) throw notFound('approval.noDocument');
  return { fileName: `${paper.title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.docx`, content: await officialDocument(paper) };
}
