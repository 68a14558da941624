import { createRequire, SourceMap } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import { type BuildFailure, buildSync } from 'esbuild'
import { type Mistake, message, utf16Column } from './mistake'
import { traceBack } from './spot'

/** A TypeScript module compiled to JavaScript, including everything that it imports from the project. */
export interface Compiled {
  readonly code: string
  /** Maps a line and column of `code`, both starting at 0, to the source. */
  readonly map: SourceMap
  /** Absolute folder that the paths in `map` are relative to. */
  readonly folder: string
  /** Absolute paths of the module and of what it imports from the project. */
  readonly files: readonly string[]
}

/** The default export of a module, or the mistakes that prevent reading it. */
export type Evaluated =
  | { readonly value: unknown; readonly compiled: Compiled }
  | { readonly mistakes: readonly Mistake[]; readonly files: readonly string[] }

/** What a module is read for, as messages call it. */
type Contents = 'settings' | 'words'

/** Name of the function in the code that receives the default export. */
export const RECEIVER = 'receiveSettings'

/**
 * Runs the TypeScript module at `path` in this process, synchronously, and returns its default export, an object, to
 * which those of `parts` are added under their names. Uses esbuild instead of `import()`, so that it works the same on
 * the command line, in Next and in tests, that a changed module is read again, and that every value can be traced to its
 * position in the file.
 */
export function evaluateModule(
  path: string,
  parts: Readonly<Record<string, string>> = {},
  what: Contents = 'settings',
): Evaluated {
  const built = compileModule(path, parts, what)
  if ('mistakes' in built) return built
  const received: unknown[] = []
  try {
    const run = compileFunction(built.code, ['require', RECEIVER], { filename: path })
    run(createRequire(path), (value: unknown) => received.push(value))
  } catch (error) {
    return { mistakes: [explainThrown(error, path, built, what)], files: built.files }
  }
  return { value: received[0], compiled: built }
}

function compileModule(
  path: string,
  parts: Readonly<Record<string, string>>,
  what: Contents,
): Compiled | { mistakes: readonly Mistake[]; files: readonly string[] } {
  const folder = dirname(path)
  const names = Object.keys(parts)
  const imports = Object.entries(parts).map(([name, file]) => `import ${name} from ${JSON.stringify(file)}\n`)
  const received = names.length === 0 ? 'settings' : `{ ...settings, ${names.join(', ')} }`
  try {
    const { outputFiles, metafile } = buildSync({
      stdin: {
        contents: `import settings from ${JSON.stringify(path)}\n${imports.join('')}${RECEIVER}(${received})`,
        resolveDir: folder,
        sourcefile: ENTRY,
      },
      absWorkingDir: folder,
      outdir: folder,
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      packages: 'external',
      sourcemap: 'external',
      sourcesContent: false,
      metafile: true,
      charset: 'utf8',
      logLevel: 'silent',
    })
    const textOf = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? ''
    const inputs = Object.keys(metafile.inputs).filter((name) => name !== ENTRY)
    return {
      code: textOf('.js'),
      map: new SourceMap(JSON.parse(textOf('.map'))),
      folder,
      files: inputs.map((name) => join(folder, name)),
    }
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    return { mistakes: error.errors.map((found) => explainBuild(found, folder, path, what)), files: [path] }
  }
}

const ENTRY = 'the-settings'

const isBuildFailure = (error: unknown): error is BuildFailure => error instanceof Error && 'errors' in error

function explainBuild(
  { text, location }: BuildFailure['errors'][number],
  folder: string,
  path: string,
  what: Contents,
): Mistake {
  // An error in our entry can only mean that the module lacks a default export.
  if (!location || location.file === ENTRY)
    return { file: path, message: 'there is no default export', hint: `export default ${what}` }
  const { file, line, column, lineText } = location
  return { file: join(folder, file), line, column: utf16Column(lineText, column), message: unreadable(text, what) }
}

/** Locates the first line of the stack that is in the module. */
function explainThrown(error: unknown, path: string, { map, folder }: Compiled, what: Contents): Mistake {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = stack.indexOf(`${path}:`)
  const [, line, column] = at === -1 ? [] : (/^:(\d+):(\d+)/.exec(stack.slice(at + path.length)) ?? [])
  const spot = line && column ? traceBack(map, folder, Number(line) - 1, Number(column) - 1) : undefined
  return { ...(spot ?? { file: path }), message: unreadable(message(error), what) }
}

const unreadable = (reason: string, what: Contents) => `the ${what} cannot be read: ${reason}`
