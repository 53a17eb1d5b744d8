import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const url = process.env['GONGWEI_E2E_URL'];
if (!url) throw new Error('GONGWEI_E2E_URL must name a running server with a demo city, such as http://127.0.0.1:8080 (npm test starts one).');

// The system's own browser where there is one: nothing has to be downloaded. Else the one Playwright installed. The headless shell comes
// first: the full browser draws a window nobody sees, at twice the cost.
const browser = [process.env['GONGWEI_CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

export default defineConfig({
  testDir: './e2e',
  outputDir: fileURLToPath(new URL('../../test-results', import.meta.url)),
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 2 : 0,
  // Long enough for a machine that is busy with other things: only a failure takes that long.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-gpu'],
    },
  },
});
