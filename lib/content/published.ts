import { resolve } from 'node:path'
import { cache } from 'react'
import { clock } from '../dates'
import { compileAt } from '../mdx'
import { type Problem, renderText } from '../problems'
import { site } from '../site'
import { loadContent } from './load'
import { createPreview, type Preview } from './preview'
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

/** In development once per request, as the files are then; in a build once. */
const getContent: () => Promise<Content> =
  process.env.NODE_ENV === 'development' ? cache(() => getPreview().get(clock(site.timeZone))) : () => getPublished()

/** Next bundles pages and route handlers apart: this module is there twice in a process, what it loads is there once. */
const shared = globalThis as { fulcrumContent?: Promise<Content> }

function getPublished(): Promise<Content> {
  shared.fulcrumContent ??= loadPublished(contentRoot(process.env, process.cwd()))
  return shared.fulcrumContent
}

async function loadPublished(root: string): Promise<Content> {
  const content = await loadContent({ root, now: clock(site.timeZone), drafts: false })
  const errors = content.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ContentError(errors)
  return content
}

let preview: Preview | undefined

/** `npm run dev` has its own workers, which compile for the preview: see `lib/cli/dev.ts`. */
function getPreview(): Preview {
  const compiler = process.env.PREVIEW_URL
  preview ??= createPreview({
    root: contentRoot(process.env, process.cwd()),
    cwd: process.cwd(),
    ...(compiler && { compile: compileAt(`${compiler}/compile`) }),
  })
  return preview
}
