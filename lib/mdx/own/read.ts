import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildFailure, buildSync } from 'esbuild'
import { stateOf } from '../../file-state'
import { hashOf } from '../../hash'
import { messagePath, type Problem, problem } from '../../problems'
import { utf16Column } from '../../settings'
import type { OwnComponent, OwnComponents } from '../types'
import { type BrowserModules, type BrowserSource, bundleForBrowser, type OwnModule } from './browser'
import { browserPart, hasIsland } from './browser-part'
import { BUNDLE } from './bundle'
import { nameOf, namesIn, type Report } from './names'
import { CONTRACT, PROVIDED } from './provided'
import { stateOfStyles, styleOf } from './style'

/** The components of a publication's own, what pages need for them, and the mistakes in their files. */
export interface ReadComponents {
  readonly components: OwnComponents
  /** The rules of Tailwind's utilities that they use. */
  readonly style: string
  /** What of them runs in the browser, as it is served. */
  readonly modules: readonly OwnModule[]
  readonly problems: readonly Problem[]
}

/**
 * Compiles every component in `folder`, again only if something there has changed. Nothing of them is run here. Files in
 * problems are relative to `cwd`.
 */
export function readOwnComponents(folder: string, cwd: string): Promise<ReadComponents> {
  if (!existsSync(folder)) return NONE
  const state = JSON.stringify([
    cwd,
    stateOfStyles(),
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [name, stateOf(join(folder, name))]),
  ])
  const before = known.get(folder)
  if (before?.state === state) return before.read
  const read = readAll(folder, cwd)
  known.set(folder, { state, read })
  return read
}

const NONE = Promise.resolve<ReadComponents>({ components: {}, style: '', modules: [], problems: [] })

const known = new Map<string, { readonly state: string; readonly read: Promise<ReadComponents> }>()

async function readAll(folder: string, cwd: string): Promise<ReadComponents> {
  const problems: Problem[] = []
  const report: Report = (path, parts) =>
    problems.push(problem({ rule: 'own-component', severity: 'error', ...parts, file: messagePath(path, cwd) }))
  const compiled = namesIn(folder, report).map((file) => {
    const path = join(folder, file)
    const source = readFileSync(path, 'utf8')
    return {
      name: file.replace(/\.tsx$/, ''),
      path,
      source,
      code: compileComponent(path, source, folder, report) ?? '',
    }
  })
  const style = await styleOf(compiled.map(({ code }) => code))
  const { modules, fileOf } = await loadModules(compiled, folder, report)
  const components = compiled.map(({ name, path, source, code }): [string, OwnComponent] => {
    const file = fileOf.get(name)
    const browser = file && { file, part: browserPart(source) ?? 'island' }
    const hash = hashOf([code, style, file])
    return [nameOf(name), { file: messagePath(path, cwd), path, code, hash, ...(browser && { browser }) }]
  })
  return { components: Object.fromEntries(components), style, modules, problems }
}

/** Returns a component as a module that can be run, or `undefined` and a report if there is a mistake in it. */
function compileComponent(path: string, source: string, folder: string, report: Report): string | undefined {
  if (!/\bexport\s+default\b|\bas\s+default\b/.test(source)) {
    report(path, { message: 'this file does not export a component', hint: EXAMPLE })
    return undefined
  }
  const code = compile(path, folder, report)
  if (code === undefined || browserPart(source) !== 'client' || !hasIsland(source)) return code
  report(path, {
    message: "a component with 'use client' has no island: all of it runs in the browser",
    hint: 'do what the island does in useEffect, or remove the line with use client',
  })
  return undefined
}

async function loadModules(
  compiled: readonly (Omit<BrowserSource, 'part'> & { readonly code: string })[],
  folder: string,
  report: Report,
): Promise<BrowserModules> {
  const sources = compiled.flatMap(({ code, ...one }) => {
    const part = code === '' ? undefined : browserPart(one.source)
    return part ? [{ ...one, part }] : []
  })
  try {
    return await bundleForBrowser(sources, folder)
  } catch (error) {
    reportFailure(error, folder, folder, report)
    return { modules: [], fileOf: new Map() }
  }
}

const EXAMPLE = 'export default defineComponent({ props: { … } }, ({ … }) => <p>…</p>)'

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
    reportFailure(error, path, folder, report)
  }
  return undefined
}

/** Reports what esbuild found. */
function reportFailure(error: unknown, path: string, folder: string, report: Report): void {
  if (!(error instanceof Error && 'errors' in error)) throw error
  for (const { text, location } of (error as BuildFailure).errors) {
    const place = location && { line: location.line, column: utf16Column(location.lineText, location.column) }
    report(location ? join(folder, location.file) : path, { message: text, hint: hintFor(text), ...place })
  }
}

function hintFor(text: string): string {
  return /^Could not (?:resolve|read)/.test(text)
    ? 'a component may import react, zod, @/lib/mdx/contract, and files and packages that run in a browser: it reads no file and no address'
    : 'see content/components/README.md for examples'
}
