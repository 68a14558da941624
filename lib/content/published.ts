import { cache } from 'react'
import { clock } from '../dates'
import { type Compile, compileAt } from '../mdx'
import { finderOf } from '../once-per'
import { type Problem, renderText } from '../problems'
import { contentRoot, refreshSettings, settingsProblems, site } from '../site'
import { wordsProblems } from '../words'
import { loadContent } from './load'
import { createPreview, type Preview } from './preview'
import { createSourceReader } from './read/source-reader'
import type { Author, Content, Page, Post } from './types'

/**
 * Thrown by the getters of a build if there is any error, so that nothing is published. Its message is the whole
 * report.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  constructor(readonly problems: readonly Problem[]) {
    super(`\n${renderText(problems, createSourceReader(process.cwd()))}`)
  }
}

/** What the pages of a site read. */
export interface Published {
  /** Returns everything below at once. */
  getContent(): Promise<Content>
  /**
   * Returns posts that readers may see: published, due and without errors; newest first, frozen. In development, drafts
   * too.
   */
  getPosts(): Promise<readonly Post[]>
  getPost(slug: string): Promise<Post | undefined>
  getPages(): Promise<readonly Page[]>
  /** Returns the page at a site path. */
  getPage(path: string): Promise<Page | undefined>
  /** Returns everyone who is named by a post or has an author file. */
  getAuthors(): Promise<readonly Author[]>
  /** Returns the problems of the content folder, which a preview shows on the page. */
  getProblems(): Promise<readonly Problem[]>
}

/**
 * Returns getters for the content of the site. `compile` compiles what is not in the cache. In a build, the getters
 * throw a `ContentError` if there is any error.
 */
export function publish(compile: Compile): Published {
  // In development, the files are read once per request; in a build, once.
  const getContent: () => Promise<Content> =
    process.env.NODE_ENV === 'development' ? cache(() => getPreviewed(compile)) : () => getPublished(compile)
  const getPosts = async () => (await getContent()).posts
  const getPages = async () => (await getContent()).pages
  return {
    getContent,
    getPosts,
    getPages,
    getPost: async (slug) => bySlug(await getPosts(), slug),
    getPage: async (path) => byPath(await getPages(), path),
    getAuthors: async () => (await getContent()).authors,
    getProblems: async () => (await getContent()).problems,
  }
}

const bySlug = finderOf(({ slug }: Post) => slug)
const byPath = finderOf(({ path }: Page) => path)

/**
 * Loads the content with the current settings. While these have an error, uses the last valid ones and reports the
 * error.
 */
async function getPreviewed(compile: Compile): Promise<Content> {
  if (refreshSettings()) preview = undefined
  const content = await getPreview(compile).get(clock(site.timeZone))
  const problems = [...settingsProblems(), ...wordsProblems()]
  return problems.length === 0 ? content : { ...content, problems: [...problems, ...content.problems] }
}

/**
 * Next bundles pages and route handlers separately, so this module exists twice in a process. What it loads must exist
 * once.
 */
const shared = globalThis as { fulcrumContent?: Promise<Content> }

function getPublished(compile: Compile): Promise<Content> {
  shared.fulcrumContent ??= loadPublished(compile, contentRoot(process.env, process.cwd()))
  return shared.fulcrumContent
}

async function loadPublished(compile: Compile, root: string): Promise<Content> {
  const wrong = [...settingsProblems(), ...wordsProblems()]
  if (wrong.length > 0) throw new ContentError(wrong)
  const content = await loadContent({ root, now: clock(site.timeZone), drafts: site.drafts, compile, remembers: true })
  const errors = content.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ContentError(errors)
  return content
}

let preview: Preview | undefined

/** `npm run dev` has its own workers, which compile for the preview: see `lib/cli/dev.ts`. */
function getPreview(compile: Compile): Preview {
  const compiler = process.env.PREVIEW_URL
  preview ??= createPreview({
    root: contentRoot(process.env, process.cwd()),
    cwd: process.cwd(),
    compile: compiler ? compileAt(`${compiler}/compile`) : compile,
  })
  return preview
}
