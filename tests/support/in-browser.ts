import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from '@playwright/test'
import { createSiteServer } from '@/lib/export'
import { ensureChromium } from './chromium'

/** An export that is served, and a browser to look at it. */
export interface InBrowser {
  readonly browser: Browser
  /** `http://localhost:…` */
  readonly origin: string
  close(): Promise<void>
}

/** Serves the export in a folder, at no base path, and starts a browser. */
export async function openInBrowser(folder: string): Promise<InBrowser> {
  const server = createSiteServer({ folder, basePath: '' })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  return {
    browser,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      await browser.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
