import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { vi } from 'vitest'
import { viewsIn } from '../../../components/mdx'
import { type Artifact, loadBody, type Source, type Targets } from '../../../lib/mdx'
import type { Problem } from '../../../lib/problems'
import { compileBody } from '../../support/compile'

// The first compile of a process loads parsers and grammars, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** Returns a post in a folder of its own, with files beside it. */
export function post(body: string, options: Partial<Source> & { readonly files?: Files } = {}): Source {
  const { files = {}, ...rest } = options
  const folder = mkdtempSync(join(tmpdir(), 'mdx-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return {
    file: `content/posts/a/index.${rest.format ?? 'mdx'}`,
    format: 'mdx',
    body,
    title: 'A title',
    folder,
    publicFolder: resolve('tests/site/public'),
    path: '/blog/a/',
    mediaPath: '/blog/a/media/',
    noun: 'post',
    ...rest,
  }
}

export type Files = Readonly<Record<string, string | Uint8Array>>

/** Returns a function that replaces something in a text. It throws if that is not in the text. */
export function variantsOf(whole: string): (found: string, instead: string) => string {
  return (found, instead) => {
    if (!whole.includes(found)) throw new Error(`${found} is not in the example`)
    return whole.replace(found, instead)
  }
}

/** Returns the artifact of a body. Fails if there is a problem of severity `error`. */
export async function artifactOf(
  body: string,
  options: Parameters<typeof post>[1] = {},
  targets: Targets = {},
): Promise<Artifact> {
  const { artifact, problems } = await compileBody(post(body, options), targets)
  if (!artifact) throw new Error(problems.map(brief).join('\n'))
  return artifact
}

/** Returns the HTML of the page's text. */
export async function pageOf(...given: Parameters<typeof artifactOf>): Promise<string> {
  return render((await artifactOf(...given)).code)
}

export function render(code: string): string {
  return renderToStaticMarkup(createElement(loadBody(code), { components: viewsIn() }))
}

/** Returns all problems in short form: `3:7 error no-code`. */
export async function problemsOf(
  body: string,
  options: Parameters<typeof post>[1] = {},
  targets: Targets = {},
): Promise<string[]> {
  return (await compileBody(post(body, options), targets)).problems.map(brief)
}

/** Returns all problems in full. */
export async function fullProblemsOf(
  body: string,
  options: Parameters<typeof post>[1] = {},
  targets: Targets = {},
): Promise<readonly Problem[]> {
  return (await compileBody(post(body, options), targets)).problems
}

function brief({ line, column, severity, rule }: Problem): string {
  return `${line}:${column} ${severity} ${rule}`
}

export function png(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
}
