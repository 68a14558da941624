import { cache } from 'react'
import { clock } from '../dates'
import { compileAt } from '../mdx'
import { type Problem, renderText } from '../problems'
import { contentRoot, refreshSettings, settingsProblems, site } from '../site'
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

/** In development once per request, as the files are then; in a build once. */
const getContent: () => Promise<Content> =
  process.env.NODE_ENV === 'development' ? cache(getPreviewed) : () => getPublished()

/** As the settings are now; while they have a mistake, as they were, and with the mistake. */
async function getPreviewed(): Promise<Content> {
  if (refreshSettings()) preview = undefined
  const content = await getPreview().get(clock(site.timeZone))
  const problems = settingsProblems()
  return problems.length === 0 ? content : { ...content, problems: [...problems, ...content.problems] }
}

/** Next bundles pages and route handlers apart: this module is there twice in a process, what it loads is there once. */
const shared = globalThis as { fulcrumContent?: Promise<Content> }

function getPublished(): Promise<Content> {
  shared.fulcrumContent ??= loadPublished(contentRoot(process.env, process.cwd()))
  return shared.fulcrumContent
}

async function loadPublished(root: string): Promise<Content> {
  if (settingsProblems().length > 0) throw new ContentError(settingsProblems())
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
