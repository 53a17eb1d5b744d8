import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this the headers weigh more than what is saved. */
const WORTH_BYTES = 1_024;

/** Leaves a .br and a .gz beside every text file of the build, so that the server never compresses the same bytes twice. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'gongwei:precompress',
    apply: 'build',
    configResolved: (config) => void (folder = join(config.root, config.build.outDir)),
    closeBundle() {
      for (const file of globSync('**/*.{js,css,html,svg,json}', { cwd: folder }).map((name) => join(folder, name))) {
        if (statSync(file).size < WORTH_BYTES) continue;
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
      }
    },
  };
}
