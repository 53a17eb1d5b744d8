export interface EmbeddedCluster {
  url(database: string): string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}
export function startPostgres(folder: string, options?: { port?: number; flags?: string[]; persistent?: boolean; takeOver?: boolean }): Promise<EmbeddedCluster>;
export function freePort(): Promise<number>;
