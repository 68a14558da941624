import { accessSync, constants, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type HeaderBlock, type RedirectLine, readHeaderBlocks, readRedirectLines } from '../../hosts'
import { messagePath, type Problem, problem } from '../../problems'
import { decodeText } from './decode'
import { statsOf } from './disk'

/** The contents of `content/public/`: files that are published as they are. */
export interface PublicFolder {
  /** Absolute path of the folder, which may not exist. */
  readonly folder: string
  /** The same for messages. */
  readonly name: string
  /** Site paths of the files, without the base path. */
  readonly files: ReadonlySet<string>
  /** Rules for hosts from `_redirects` and `_headers`; empty without such a file. */
  readonly redirects: readonly RedirectLine[]
  readonly headers: readonly HeaderBlock[]
  /** The text of `.well-known/security.txt`; empty without that file. */
  readonly securityTxt: string
  /** Problems with files that cannot be copied or read. */
  readonly problems: readonly Problem[]
}

/** Returns the absolute path of the public folder in the content folder `root`. */
export const publicFolder = (root: string): string => join(root, 'public')

/**
 * Reads the public folder of the content folder `root`. Follows links and includes hidden files. Files in problems are
 * relative to `cwd`. If there is no such folder, there are no files.
 */
export function readPublic(root: string, cwd: string): PublicFolder {
  const folder = publicFolder(root)
  const fileOf = (path: string) => messagePath(path, cwd)
  const files = new Set<string>()
  const problems: Problem[] = []
  const report = (path: string, rule: 'encoding' | 'symlink' | 'unreadable', message: string, hint: string) =>
    problems.push(problem({ file: fileOf(path), rule, severity: 'error', message, hint }))

  const walk = (parent: string, above: readonly string[]): void => {
    for (const name of readdirSync(parent).sort()) {
      const path = join(parent, name)
      const stats = statsOf(path)
      // Node decodes a name in another encoding to one that no file has.
      if (!stats && name.includes('\uFFFD'))
        report(path, 'encoding', 'the name of the file is not UTF-8', 'rename the file')
      else if (!stats) report(path, 'symlink', 'the link leads nowhere', 'remove it')
      else if (stats.isDirectory()) {
        const real = realpathSync(path)
        if (above.includes(real)) report(path, 'symlink', 'the link leads to a folder that contains it', 'remove it')
        else if (canRead(path)) walk(path, [...above, real])
        else report(path, 'unreadable', 'the folder cannot be read', 'check its permissions')
      } else if (stats.isFile()) {
        if (canRead(path)) files.add(`/${relative(folder, path).split(sep).join('/')}`)
        else report(path, 'unreadable', 'the file cannot be read', 'check its permissions')
      }
    }
  }
  if (statsOf(folder)?.isDirectory()) walk(folder, [realpathSync(folder)])

  problems.push(...listMisplaced(root, cwd))

  const textOf = (name: string): string => {
    if (!files.has(`/${name}`)) return ''
    const bytes = readFileSync(join(folder, name))
    const decoded = bytes.length === 0 ? { text: '' } : decodeText(bytes)
    if ('text' in decoded) return decoded.text
    problems.push(problem({ file: fileOf(join(folder, name)), severity: 'error', ...decoded.mistake }))
    return ''
  }
  const redirects = readRedirectLines(textOf('_redirects'))
  const headers = readHeaderBlocks(textOf('_headers'))
  const securityTxt = textOf('.well-known/security.txt')
  return { folder, name: fileOf(folder), files, redirects, headers, securityTxt, problems }
}

/** Reports files in the engine's own `public/`, which a newer version of the engine would replace. */
function listMisplaced(root: string, cwd: string): Problem[] {
  const engine = publicFolder(cwd)
  if (root === cwd || !statsOf(engine)?.isDirectory()) return []
  return readdirSync(engine)
    .filter((name) => name !== '.nojekyll' && name !== '.DS_Store')
    .map((name) =>
      problem({
        file: messagePath(join(engine, name), cwd),
        rule: 'public-file',
        severity: 'error',
        message: 'this folder belongs to the engine',
        hint: `move it to ${messagePath(join(publicFolder(root), name), cwd)}`,
      }),
    )
}

function canRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Returns the paths of the files in the public folder of the content folder `root`, relative to the folder. */
export function listPublicFiles(root: string): ReadonlySet<string> {
  return new Set([...readPublic(root, root).files].map((path) => path.slice(1)))
}
