import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clock } from '../dates'
import { type Problem, renderText } from '../problems'
import { site } from '../site'
import { loadContent } from './load'
import { createSourceReader } from './source'
import type { Author, Content, Page, Post } from './types'

/** Posts as a reader may see them: published and due, right, newest first, frozen. In development drafts too. */
export const getPosts = async (): Promise<readonly Post[]> => (await getContent()).posts

export const getPages = async (): Promise<readonly Page[]> => (await getContent()).pages

/** Everyone whom a post names or who has an author file. */
export const getAuthors = async (): Promise<readonly Author[]> => (await getContent()).authors

export const getPost = async (slug: string): Promise<Post | undefined> =>
  (await getPosts()).find((post) => post.slug === slug)

export const getPage = async (slug: string): Promise<Page | undefined> =>
  (await getPages()).find((page) => page.slug === slug)

/** Mistakes of the content folder: what a preview shows above the page. */
export const getProblems = async (): Promise<readonly Problem[]> => (await getContent()).problems

/** Thrown by the getters of a build: nothing is published while there is a mistake. Its message is the whole report. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  constructor(readonly problems: readonly Problem[]) {
    super(`\n${renderText(problems, createSourceReader(process.cwd()))}`)
  }
}

/** The content folder of this process: `CONTENT_DIR`, else `content/`. */
export function contentRoot(env: Readonly<Record<string, string | undefined>>, cwd: string): string {
  return resolve(cwd, env.CONTENT_DIR || 'content')
}

let current: { readonly signature: string; readonly content: Promise<Content> } | undefined

/** Loaded once in a build; in development again whenever a file has changed. */
function getContent(): Promise<Content> {
  const isPreview = process.env.NODE_ENV === 'development'
  const root = contentRoot(process.env, process.cwd())
  const signature = isPreview ? signatureOf(root) : root
  if (current?.signature !== signature) current = { signature, content: load(root, isPreview) }
  return current.content
}

async function load(root: string, drafts: boolean): Promise<Content> {
  const content = await loadContent({ root, now: clock(site.timeZone), drafts })
  const errors = content.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0 && !drafts) throw new ContentError(errors)
  return content
}

/** Names, sizes and times of all files: changes when any of them does. */
function signatureOf(root: string): string {
  if (!existsSync(root)) return ''
  const entries = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return entries.map(fileSignature).join('\n')
}

function fileSignature(entry: Dirent): string {
  const path = join(entry.parentPath, entry.name)
  const { size, mtimeMs } = statSync(path)
  return `${path} ${size} ${mtimeMs}`
}
