import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import elementPlus from 'unplugin-element-plus/vite';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';

const api = process.env['GONGWEI_API'] ?? 'http://127.0.0.1:8080';
const node_modules = (...names: string[]): RegExp => new RegExp(`[\\\\/]node_modules[\\\\/](${names.join('|')})[\\\\/]`);

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue(), elementPlus({}), precompress()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/graphql', '/imports', '/exports', '/files', '/health'].map((path) => [path, { target: api }])),
  },
  // Found one by one otherwise, each time with a reload of the page.
  optimizeDeps: { include: ['echarts/core', 'echarts/charts', 'echarts/components', 'echarts/renderers', 'qrcode', 'pinyin-pro', 'element-plus/es/components/*/style/css'] },
  build: {
    target: 'es2023',
    manifest: true,
    // The API serves compressed files as they are; sizes that matter are those of tools/check-bundle.mjs.
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Named so that an update of the app leaves them in the browser's cache.
            { name: 'vue', test: node_modules('vue', '@vue', 'vue-router', 'vue-i18n', '@intlify', 'pinia'), priority: 30 },
            { name: 'apollo', test: node_modules('@apollo', 'graphql', 'rxjs', 'optimism', '@wry', 'graphql-tag'), priority: 30 },
            { name: 'charts', test: node_modules('echarts', 'zrender'), priority: 30 },
            // Element Plus falls apart along the pages that use it: the login page loads two inputs and a button, not the table.
            { name: 'element', test: node_modules('element-plus', '@element-plus', '@vueuse', '@floating-ui', '@popperjs', '@ctrl', 'lodash-es', 'lodash-unified', 'dayjs', 'async-validator', 'memoize-one', 'normalize-wheel-es'), priority: 20, entriesAware: true, entriesAwareMergeThreshold: 12_000 },
          ],
        },
      },
    },
  },
});
