import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCheck } from '../../lib/cli/check'
import type { CliContext } from '../../lib/cli/context'
import { type Content, type LoadOptions, loadContent } from '../../lib/content'
import { compileBody } from './compile'

/** The time in every test: a Monday noon in the site's time zone. */
export const NOW = new Date('2026-06-15T12:00:00+02:00')

export interface TestSite {
  /** Absolute path of its own content folder. */
  readonly root: string
  /** Loads the content. Files in problems are relative to the content folder. */
  load(options?: Partial<LoadOptions>): Promise<Content>
  /** Runs `npm run check` on it. */
  check(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }>
}

/** Creates a content folder in a temporary place: `siteWith({ 'posts/a.mdx': post({ title: 'A' }) })`. */
export function siteWith(files: Readonly<Record<string, string | Uint8Array>>): TestSite {
  const root = mkdtempSync(join(tmpdir(), 'site-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return {
    root,
    load: (options) => loadContent({ root, now: NOW, drafts: false, compile: compileBody, cwd: root, ...options }),
    async check(...args) {
      const { context, said } = contextIn(root)
      return { code: await runCheck(context, args), ...said }
    },
  }
}

/**
 * Returns the context of a command in a content folder, and an object with the output so far. Bodies are compiled in
 * this process: starting threads for a few short texts would take most of a test's time.
 */
export function contextIn(root: string, changes: Partial<CliContext> = {}) {
  const said = { out: '', err: '' }
  const context: CliContext = {
    cwd: root,
    env: { CONTENT_DIR: root },
    now: NOW,
    print(text) {
      said.out += text
    },
    printError(text) {
      said.err += text
    },
    columns: 100,
    color: false,
    compile: compileBody,
    ...changes,
  }
  return { context, said }
}

/** Returns a post without mistakes, published on 2 March 2026. `undefined` removes a key. */
export function post(fields: Readonly<Record<string, unknown>> = {}, body = 'Some words.'): string {
  const all = {
    title: 'On delegation',
    excerpt: 'What to hand over first.',
    published: true,
    published_at: '2026-03-02',
    ...fields,
  }
  const lines = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}
