import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildFailure, type BuildOptions, buildSync } from 'esbuild'
import { stateOf } from '../../file-state'
import { hashOf } from '../../hash'
import { messagePath, type Problem, problem } from '../../problems'
import { utf16Column } from '../../settings'
import type { OwnComponent, OwnComponents } from '../types'
import { isClientModule, nameOf, namesIn, type Report } from './names'
import { CONTRACT, PROVIDED } from './provided'
import { stateOfStyles } from './style'

/** The components of a publication's own, and the mistakes in their files. */
export interface ReadComponents {
  readonly components: OwnComponents
  readonly problems: readonly Problem[]
}

/**
 * Compiles every component in `folder`, again only if something there has changed. Nothing of them is run here. Files in
 * problems are relative to `cwd`.
 */
export function readOwnComponents(folder: string, cwd: string): ReadComponents {
  if (!existsSync(folder)) return NONE
  const state = JSON.stringify([
    cwd,
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [name, stateOf(join(folder, name))]),
  ])
  const before = known.get(folder)
  if (before?.state === state) return before.read
  const read = readAll(folder, cwd)
  known.set(folder, { state, read })
  return read
}

const NONE: ReadComponents = { components: {}, problems: [] }

const known = new Map<string, { readonly state: string; readonly read: ReadComponents }>()

function readAll(folder: string, cwd: string): ReadComponents {
  const problems: Problem[] = []
  const components: Record<string, OwnComponent> = {}
  const report: Report = (path, parts) =>
    problems.push(problem({ rule: 'own-component', severity: 'error', ...parts, file: messagePath(path, cwd) }))
  for (const file of namesIn(folder, report)) {
    const path = join(folder, file)
    const source = readFileSync(path, 'utf8')
    if (!/\bexport\s+default\b|\bas\s+default\b/.test(source)) {
      report(path, { message: 'this file does not export a component', hint: EXAMPLE })
      continue
    }
    const code = compile(path, folder, report)
    if (code === undefined) continue
    if (isClientModule(source)) {
      report(path, {
        message: "a component of your own has no 'use client': its view runs before the page is published",
        hint: 'remove the line',
      })
      continue
    }
    components[nameOf(file)] = {
      file: messagePath(path, cwd),
      path,
      code,
      hash: hashOf([code, stateOfStyles()]),
    }
  }
  return { components, problems }
}

const EXAMPLE = 'export default defineComponent({ props: { … } }, ({ … }) => <p>…</p>)'

/** What a bundle of a component has in common wherever it runs. */
export const BUNDLE: BuildOptions = {
  bundle: true,
  write: false,
  jsx: 'automatic',
  // The project's own paths lead into the engine.
  tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  charset: 'utf8',
  logLevel: 'silent',
}

function compile(path: string, folder: string, report: Report): string | undefined {
  try {
    const { outputFiles = [] } = buildSync({
      ...BUNDLE,
      entryPoints: [path],
      absWorkingDir: folder,
      outdir: folder,
      format: 'cjs',
      platform: 'browser',
      external: [...PROVIDED, `*${CONTRACT}`],
      sourcemap: 'inline',
      sourcesContent: false,
    })
    if (outputFiles.every((file) => file.path.endsWith('.js'))) return outputFiles[0]?.text
    report(path, {
      message: 'a component has no style sheet of its own',
      hint: 'write Tailwind\'s classes: className="rounded border"',
    })
  } catch (error) {
    if (!(error instanceof Error && 'errors' in error)) throw error
    for (const { text, location } of (error as BuildFailure).errors) {
      const place = location && { line: location.line, column: utf16Column(location.lineText, location.column) }
      report(location ? join(folder, location.file) : path, { message: text, hint: hintFor(text), ...place })
    }
  }
  return undefined
}

function hintFor(text: string): string {
  return /^Could not (?:resolve|read)/.test(text)
    ? 'a component may import react, zod, @/lib/mdx/contract, and files and packages that run in a browser: it reads no file and no address'
    : 'see content/components/README.md for examples'
}
