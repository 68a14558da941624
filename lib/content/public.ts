import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { HeaderBlock, RedirectLine } from '../hosts'
import { readHeaderBlocks, readRedirectLines } from '../hosts'
import { type Problem, problem } from '../problems'
import { decodeText } from './text'

/** What lies in `public/`: files that are published as they are. */
export interface PublicFolder {
  /** Site paths of the files, without the base path. */
  readonly files: ReadonlySet<string>
  /** The owner's own rules for hosts; empty without such a file. */
  readonly redirects: readonly RedirectLine[]
  readonly headers: readonly HeaderBlock[]
  /** What cannot be copied or read. */
  readonly problems: readonly Problem[]
}

/**
 * Reads `public/` as `next build` copies it: links are followed, hidden files are there too. Files in problems are relative
 * to `cwd`. Nothing there is well.
 */
export function readPublic(cwd: string): PublicFolder {
  const folder = join(cwd, 'public')
  const files = new Set<string>()
  const problems: Problem[] = []
  const fileOf = (path: string) => relative(cwd, path).split(sep).join('/')
  const report = (path: string, rule: 'encoding' | 'symlink' | 'unreadable', message: string, fix: string) =>
    problems.push(problem({ file: fileOf(path), rule, severity: 'error', message, fix }))

  const walk = (parent: string, above: readonly string[]): void => {
    for (const name of readdirSync(parent).sort()) {
      const path = join(parent, name)
      // Node reads such a name so that no file has it.
      if (name.includes('\uFFFD') && !statSync(path, { throwIfNoEntry: false })) {
        report(path, 'encoding', 'the name of the file is not UTF-8', 'rename the file')
        continue
      }
      const stats = statSync(path, { throwIfNoEntry: false })
      if (!stats) report(path, 'symlink', 'the link leads nowhere', 'remove it')
      else if (stats.isDirectory()) {
        const real = realpathSync(path)
        if (above.includes(real)) report(path, 'symlink', 'the link leads to a folder that it lies in', 'remove it')
        else if (canRead(path)) walk(path, [...above, real])
        else report(path, 'unreadable', 'the folder cannot be read', 'check its permissions')
      } else if (stats.isFile()) {
        if (canRead(path)) files.add(`/${relative(folder, path).split(sep).join('/')}`)
        else report(path, 'unreadable', 'the file cannot be read', 'check its permissions')
      }
    }
  }
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) walk(folder, [realpathSync(folder)])

  const textOf = (name: string): string => {
    if (!files.has(`/${name}`)) return ''
    const bytes = readFileSync(join(folder, name))
    const decoded = bytes.length === 0 ? { text: '' } : decodeText(bytes)
    if ('text' in decoded) return decoded.text
    problems.push(problem({ file: `public/${name}`, severity: 'error', ...decoded.mistake }))
    return ''
  }
  const redirects = readRedirectLines(textOf('_redirects'))
  return { files, redirects, headers: readHeaderBlocks(textOf('_headers')), problems }
}

function canRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Site paths of the files in the folder `public/` of `cwd`. */
export function listPublicFiles(cwd: string): ReadonlySet<string> {
  return readPublic(cwd).files
}
