import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Writes files into a folder, by default a new temporary one, of which nothing else is left. Returns its path. */
export function folderWith(
  files: Readonly<Record<string, string>>,
  folder = mkdtempSync(join(tmpdir(), 'folder-')),
): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
