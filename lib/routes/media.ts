import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Document } from '../content'
import { getRecordings, getVariants, listDrawings, listMedia } from '../media'
import { finderOf } from '../once-per'
import { mediaPath, pagePath, postPath, variantPath } from '../urls'
import { fillPath, type Params, paramsAt, type Route, type Shown } from './route'

/** The pictures beside each post, under their own names. */
export const postMedia = mediaBeside(postPath('[slug]'), ({ posts }) => posts)

/** The pictures beside each page whose address has one part. */
export const pageMedia = mediaBeside(pagePath('[page]'), ({ pages }) => pages)

/** The pictures beside each page whose address has two parts. */
export const innerPageMedia = mediaBeside(pagePath('[page]/[text]'), ({ pages }) => pages)

/** Pictures at every width, those of drawings, and recordings, named by their content. */
export const variants = {
  path: variantPath('[file]'),
  list: async ({ posts, pages, slots }: Shown) =>
    [
      ...(await getVariants(posts, [...pages, ...slots])).keys(),
      ...listDrawings([...posts, ...pages, ...slots]).keys(),
      ...getRecordings([...posts, ...pages, ...slots]).keys(),
    ].map((file) => ({ file })),
  data: (_shown: Shown, { file }: { readonly file: string }) => file,
} satisfies Route<{ file: string }>

/** Returns the route of the pictures beside texts whose own route is `route`, or whose pictures are where theirs are. */
function mediaBeside(route: string, textsOf: (shown: Shown) => readonly Document[]): MediaRoute {
  const path = mediaPath(route, '[file]')
  const textAt = (shown: Shown, params: Params) => byFolder(textsOf(shown), fillPath(mediaPath(route, ''), params))
  return {
    path,
    textAt,
    list: (shown) =>
      textsOf(shown).flatMap((text) =>
        listMedia(text).flatMap(({ file }) => {
          const params = paramsAt(path, mediaPath(text.path, file))
          return params ? { ...params, file } : []
        }),
      ),
    async data(shown, params) {
      const text = textAt(shown, params)
      const media = text && listMedia(text).find(({ file }) => file === params.file)
      if (!media) return undefined
      // The lead picture is kept at its full width.
      return { hash: await hashOf(media.path), isLead: media.path === text.image?.path }
    },
  }
}

interface Pictured {
  readonly file: string
}

interface MediaRoute extends Route<Params & Pictured> {
  /** Returns the text beside which the picture at these params is. */
  textAt(shown: Shown, params: Params): Document | undefined
}

const byFolder = finderOf(({ path }: Document) => mediaPath(path, ''))

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
