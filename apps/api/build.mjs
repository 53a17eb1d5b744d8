// Bundles the API and its command line tools: one file each, third-party packages stay outside. Decorator metadata comes from swc.
import { rolldown } from 'rolldown';
import { transform } from '@swc/core';
import { readdirSync, rmSync } from 'node:fs';

rmSync(new URL('./dist', import.meta.url), { recursive: true, force: true });
const here = (path) => new URL(path, import.meta.url).pathname;
const tools = readdirSync(here('./src/cli')).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
const bundle = await rolldown({
  input: { main: here('./src/main.ts'), ...Object.fromEntries(tools.map((name) => [name.slice(0, -3), here(`./src/cli/${name}`)])) },
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@gongwei/'),
  plugins: [
    {
      name: 'swc',
      async transform(code, id) {
        if (!id.endsWith('.ts')) return null;
        const result = await transform(code, {
          filename: id, sourceMaps: true, module: { type: 'es6' },
          jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }, target: 'es2023', externalHelpers: false },
        });
        return { code: result.code, map: result.map, moduleType: 'js' };
      },
    },
  ],
});
await bundle.write({ dir: here('./dist'), format: 'esm', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
