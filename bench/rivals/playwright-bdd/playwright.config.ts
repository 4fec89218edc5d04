import { defineConfig } from '@playwright/test';
import { cucumberReporter, defineBddConfig } from 'playwright-bdd';

const testDir = defineBddConfig({ features: 'features/*.feature', steps: 'steps/*.ts' });

export default defineConfig({
  testDir,
  workers: 1,
  reporter: [['line'], cucumberReporter('json', { outputFile: process.env.RIVALS_REPORT ?? 'test-results/report.json' })],
  outputDir: 'test-results',
  expect: { timeout: 5_000 },
  use: {
    baseURL: process.env.RIVALS_BANK,
    locale: 'ko-KR',
    actionTimeout: 5_000,
    navigationTimeout: 10_000,
    launchOptions: {
      executablePath: process.env.GUIDEWALK_BROWSER,
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
