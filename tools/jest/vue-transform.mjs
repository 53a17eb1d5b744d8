// Turns a single-file component into an ES module for jest: script and template through Vue's own compiler, types through swc.
import { compileScript, parse } from '@vue/compiler-sfc';
import { transformSync } from '@swc/core';
import { createHash } from 'node:crypto';

export default {
  process(source, filename) {
    const { descriptor, errors } = parse(source, { filename });
    if (errors.length) throw errors[0];
    const id = createHash('sha256').update(filename).digest('hex').slice(0, 8);
    const { content } = compileScript(descriptor, { id, inlineTemplate: true });
    return transformSync(content, { filename, sourceMaps: 'inline', module: { type: 'es6' }, jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } });
  },
};
