import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Run, type Terminal, terminalIn } from './transcript'

/** A picture that every system may hold. */
export const PICTURE = readFileSync('tests/site/public/icon-192.png')

/** Writes a folder of another system. Returns its path. */
export function sourceWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'old-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export interface Imported {
  readonly terminal: Terminal
  readonly run: Run
  /** What was printed, with `old` for the folder of the source. */
  readonly report: string
  /** Every text that is there after it. */
  readonly texts: Readonly<Record<string, string>>
  /** Every other file. */
  readonly others: readonly string[]
}

/** Imports a folder into a content folder that holds `here`. */
export async function importInto(
  source: string,
  here: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<Imported> {
  const terminal = terminalIn(here)
  return runImportIn(terminal, source, flags)
}

/** Imports again. */
export async function runImportIn(
  terminal: Terminal,
  source: string,
  flags: readonly string[] = [],
): Promise<Imported> {
  const run = await terminal.run(['import', source, ...flags])
  const tree = Object.entries(terminal.tree())
  const isText = ([file]: [string, string]) => /\.mdx?$/.test(file)
  return {
    terminal,
    run,
    report: (run.out + run.err).replaceAll(source, 'old'),
    texts: Object.fromEntries(tree.filter(isText)),
    others: tree.filter((entry) => !isText(entry)).map(([file]) => file),
  }
}
