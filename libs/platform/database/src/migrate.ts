import { createHash, createHmac } from 'node:crypto';
import { DataSource, type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/**
 * Brings the schema up to date as the owner of the database and makes the login role: no rights of its own (NOINHERIT), member of the
 * scope roles, one per database because roles belong to the whole cluster.
 * @returns the connection URL of the login role.
 */
export async function migrate(ownerUrl: string, migrations: MigrationClass[], secret: string): Promise<string> {
  const source = await new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'schema_migration', installExtensions: false, migrationsTransactionMode: 'each' }).initialize();
  try {
    await source.query('select pg_advisory_lock(7238001)');
    await source.runMigrations();
    const login = loginUrl(ownerUrl, secret);
    const { username, password } = new URL(login);
    const [existing] = await source.query('select 1 from pg_roles where rolname = $1', [username]);
    const options = `login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`;
    await source.query(`${existing ? 'alter' : 'create'} role "${username}" ${options}`);
    await source.query(`grant gw_unit, gw_branch, gw_committee, gw_client, gw_identity, gw_jobs to "${username}"`);
    // The scope roles are the cluster's: whoever may become one must not get into another product database of the same cluster.
    const database = new URL(ownerUrl).pathname.slice(1).replaceAll('"', '""');
    await source.query(`revoke connect, temporary on database "${database}" from public`);
    await source.query(`grant connect on database "${database}" to "${username}"`);
    // Bulk loading (the demo city) goes through temporary tables.
    await source.query(`grant temporary on database "${database}" to gw_maintenance`);
    return login;
  } finally {
    await source.destroy();
  }
}

/** The login role's URL follows from the owner's and the deployment secret, so that it need not be kept anywhere. */
export function loginUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  const database = url.pathname.slice(1);
  url.username = `gw_login_${createHash('sha256').update(database).digest('hex').slice(0, 10)}`;
  url.password = createHmac('sha256', secret).update(`login:${database}`).digest('hex');
  return url.toString();
}
