import { statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Problem } from '../problems'
import { adoptSettings, type SiteSettings } from '../site'

/** Path of the settings of the project in `cwd`. */
export const settingsFile = (cwd: string) => join(cwd, 'content', 'site.ts')

/** Takes over `content/site.ts` as it is now; `undefined`, or why it cannot be read. */
export async function reloadSettings(cwd: string): Promise<Problem | undefined> {
  const path = settingsFile(cwd)
  try {
    // With its time in the address it is another module each time.
    const address = `${pathToFileURL(path)}?${statSync(path).mtimeMs}`
    adoptSettings(((await import(address)) as { default: SiteSettings }).default)
    return undefined
  } catch (error) {
    return explain(error, relative(cwd, path))
  }
}

/** What esbuild or Node has against the file; esbuild says `/…/site.ts:12:4: ERROR: Expected "}"`. */
function explain(error: unknown, file: string): Problem {
  const said = error instanceof Error ? error.message : String(error)
  const [, line, column, message = said] = /site\.ts:(\d+):(\d+): ERROR: (.*)/.exec(said) ?? []
  const place = line && column && { line: Number(line), column: Number(column) + 1 }
  return {
    file,
    ...(place || {}),
    rule: 'settings',
    severity: 'error',
    message: `the settings cannot be read: ${message}`,
    fix: 'mend the file; until then the settings are what they were',
  }
}
