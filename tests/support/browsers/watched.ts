import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createSiteServer } from '@/lib/export'
import { listFiles } from '@/lib/list-files'
import type { Browser } from './browser'

export interface Watched {
  readonly origin: string
  close(): void
}

/**
 * Serves a copy of an export in which every page first loads a script that records its faults in `sessionStorage`,
 * since not every browser reports them to its driver. Everything else, including the policy, is as exported.
 */
export async function watch(exported: string): Promise<Watched> {
  const folder = `${exported}.watched`
  rmSync(folder, { recursive: true, force: true })
  cpSync(exported, folder, { recursive: true })
  writeFileSync(join(folder, 'watch.js'), `(${noteFaults})()`)
  for (const file of listFiles(folder).filter((name) => name.endsWith('.html'))) {
    change(join(folder, file), (html) => html.replace('<head>', '<head><script src="/watch.js"></script>'))
  }
  const server = createSiteServer({ folder, basePath: '' })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** Returns the faults that have been noted since the last call, and empties what the site has stored. */
export function takeFaults(browser: Browser): Promise<unknown> {
  return browser.evaluate(() => {
    const noted = sessionStorage.faults ?? '[]'
    sessionStorage.clear()
    localStorage.clear()
    return JSON.parse(noted)
  })
}

function change(path: string, edit: (text: string) => string): void {
  const before = readFileSync(path, 'utf8')
  const after = edit(before)
  if (after === before) throw new Error(`${path} has nothing to change`)
  writeFileSync(path, after)
}

/** Runs in the page, before anything else. */
function noteFaults(): void {
  let isLeft = false
  const note = (fault: string) => {
    // Loading is aborted when a page is left, which is not a fault.
    if (isLeft) return
    sessionStorage.faults = JSON.stringify([
      ...JSON.parse(sessionStorage.faults ?? '[]'),
      `${location.pathname}: ${fault}`,
    ])
  }
  const source = ({ target }: Event) => (target instanceof Element ? target.outerHTML.slice(0, 200) : '')
  addEventListener('error', (event) => note(`error: ${event.message ?? source(event)}`), true)
  for (const leaving of ['beforeunload', 'pagehide']) {
    addEventListener(leaving, () => {
      isLeft = true
    })
  }
  addEventListener('unhandledrejection', ({ reason }) => note(`rejected: ${reason}`))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    note(`the policy (${violatedDirective}) blocked ${blockedURI}`)
  })
  for (const level of ['error', 'warn'] as const) {
    const say = console[level]
    console[level] = (...words: unknown[]) => {
      note(`console: ${words.join(' ')}`)
      say(...words)
    }
  }
}
