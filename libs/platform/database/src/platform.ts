import type { Database } from './database';
import type { FieldCipher } from './field-cipher';

/** What every use case works with besides its context and input. One instance per process. */
export class Platform {
  constructor(readonly database: Database, readonly cipher: FieldCipher) {}
}
