import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/chromium'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  // A busy machine takes seconds for one look of axe, and some tests look a dozen times.
  timeout: 120_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: 'http://localhost:4173',
    launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox', '--disable-gpu'] },
  },
  projects: [
    { name: 'site', testIgnore: '**/preview.spec.ts' },
    // Its development server needs the processor for itself, so it waits for the others.
    { name: 'preview', testMatch: '**/preview.spec.ts', dependencies: ['site'] },
  ],
  webServer: {
    command: 'npx tsx tests/support/serve.ts',
    url: 'http://localhost:4173/',
    reuseExistingServer: false,
    timeout: 600_000,
  },
})
