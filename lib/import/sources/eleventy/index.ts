import { posix } from 'node:path'
import { isPostFolder, originIn, readBlog, readLiquid } from '../../markdown'
import type { Source } from '../../source'
import { readIfThere } from '../../tree'

/** Tags that only gather texts into collections. */
const COLLECTION = /^(?:posts?|blog|all|nav|articles?|pages?|featured|notes?)$/i

/** https://www.11ty.dev/docs/collections/ */
export const eleventy: Source = {
  name: 'eleventy',
  title: 'Eleventy',
  recognise: async ({ files }) => files.some((file) => /^(?:\.eleventy|eleventy\.config)\.\w+$/.test(file)),
  async read(tree, report, options) {
    const config = tree.files.filter((file) =>
      /^(?:\.eleventy|eleventy\.config|(?:src\/|content\/)?_data\/(?:metadata|site|meta)|_data\/\w+)\.\w+$/.test(file),
    )
    const code = (await Promise.all(config.map((file) => readIfThere(tree, file)))).join('\n')
    const input =
      /input\s*:\s*["'](?:\.\/)?([\w/-]+)["']/.exec(code)?.[1]?.replace(/\/$/, '') ??
      ['content', 'src', 'site'].find((folder) =>
        tree.files.some((file) => file.startsWith(`${folder}/`) && file.endsWith('.md')),
      ) ??
      ''
    const isTop = (file: string) => input === '' || file.startsWith(`${input}/`)
    return readBlog(tree, report, options, {
      files: tree.files.filter(
        (file) =>
          /\.(?:md|markdown)$/i.test(file) &&
          isTop(file) &&
          !/(?:^|\/)(?:_|readme\.md$|license|changelog|contributing)/i.test(file),
      ),
      folderOf: () => input,
      bases: () => ['/'],
      isMdx: () => false,
      origins: originIn(code, 'url', 'siteUrl', 'baseUrl', 'domain'),
      roots: [input === '' ? '.' : input, 'public', `${input}/public`, `${input}/static`, 'static', 'src', '.'],
      kind: ({ file, fields }) =>
        file.split('/').slice(0, -1).some(isPostFolder) ||
        fields.published !== undefined ||
        fields.topics.some((topic) => /^posts?$/.test(topic))
          ? 'post'
          : 'page',
      fields: ({ fields }) => ({ topics: fields.topics.filter((topic) => !COLLECTION.test(topic)) }),
      own: (body, { file, data }) =>
        readLiquid(body, {
          system: 'Eleventy',
          refer: (target) => posix.relative(posix.dirname(file), posix.join(input, target)),
          value: (name) => (name === 'title' && typeof data.title === 'string' ? data.title : undefined),
        }),
    })
  },
}
