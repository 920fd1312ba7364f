import { defineConfig } from '@playwright/test';

// `yarn test:e2e` starts the portal and says where Chromium is.
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 600_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json']]
    : [['list']],
  outputDir: 'node_modules/.cache/end-to-end',
  use: {
    actionTimeout: 45_000,
    baseURL: `http://localhost:${process.env.PORTAL_PORT ?? 7007}`,
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
