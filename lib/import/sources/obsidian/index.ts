import { posix } from 'node:path'
import { isTrue, listOf, originIn, pick, readBlog, readMoment } from '../../markdown'
import type { Source } from '../../source'
import { readIfThere } from '../../tree'
import { createWiki } from './wiki'

/** Vaults of notes: Obsidian, Quartz and others with `[[links]]`. https://help.obsidian.md/obsidian-flavored-markdown */
export const obsidian: Source = {
  name: 'obsidian',
  title: 'Obsidian or Quartz',
  recognise: async ({ files }) => files.some((file) => /^(?:quartz\.config\.ts|(?:[^/]+\/)?\.obsidian\/)/.test(file)),
  async read(tree, report, options) {
    const config = (await readIfThere(tree, 'quartz.config.ts')) ?? ''
    const isQuartz = config !== ''
    const home = isQuartz && tree.files.some((file) => file.startsWith('content/')) ? 'content' : ''
    const ignored = listOf(
      [...(/ignorePatterns\s*:\s*\[([^\]]*)\]/.exec(config)?.[1]?.matchAll(/["'`]([^"'`]+)["'`]/g) ?? [])].map(
        (match) => match[1],
      ),
    )
    const isOut = (file: string) => isPrivate(file.slice(home.length), ignored)
    const notes = tree.files.filter((file) => /\.md$/i.test(file) && (home === '' || file.startsWith(`${home}/`)))
    const closed = notes.filter((file) => isOut(file) && !/(?:^|\/)\.(?:obsidian|trash)\//.test(file))
    for (const file of closed) report.leave({ file }, 'its folder is private, or one for templates')
    const open = notes.filter((file) => !isOut(file) && !/(?:^|\/)(?:\.|readme\.md$|license)/i.test(file))
    const wiki = createWiki(tree, open)
    const host = /baseUrl\s*:\s*["'`]([\w.-]+)/.exec(config)?.[1]
    return readBlog(tree, report, options, {
      files: open,
      folderOf: () => home,
      bases: () => ['/'],
      isMdx: () => false,
      origins: host ? [`https://${host}`] : originIn(config, 'baseUrl'),
      roots: home === '' ? [] : [home],
      kind: () => 'post',
      skip: ({ body, data }) =>
        body.trim() === ''
          ? 'it is empty'
          : /excalidraw-plugin/.test(Object.keys(data).join())
            ? 'it is a drawing of Excalidraw'
            : undefined,
      own: (body, { file }) => wiki.convert(body, file),
      fields: ({ file, fields, body, data }) => ({
        topics: [...new Set([...fields.topics, ...wiki.tagsIn(body)].map((tag) => tag.split('/').at(-1) ?? tag))],
        published:
          fields.published ??
          readMoment(pick(data, 'date created', 'created on', 'creation date', 'day'), options.timeZone) ??
          dateIn(file, options.timeZone),
        updated: fields.updated ?? readMoment(pick(data, 'date modified', 'date updated'), options.timeZone),
        state:
          fields.state === 'published' &&
          pick(data, 'publish', 'dg-publish') !== undefined &&
          !isTrue(pick(data, 'publish', 'dg-publish'))
            ? 'draft'
            : fields.state,
        // What Obsidian calls aliases are other titles.
        addresses: addressesOf(file.slice(home.length)),
      }),
      findPicture: (address) => wiki.findFile(address),
    })
  },
}

const PRIVATE =
  /(?:^|\/)(?:_?private|_?templates?|_?archived?|journal[s]?\/private|secret|\.trash|\.obsidian|_?drafts?\/private|99[ _-]?\w*templates?)(?=\/)/i

const isPrivate = (path: string, ignored: readonly string[]) =>
  PRIVATE.test(path) || ignored.some((pattern) => !pattern.includes('*') && path.split('/').includes(pattern))

/** Quartz writes spaces as hyphens and keeps capitals. */
function addressesOf(path: string): string[] {
  const plain = path
    .replace(/^\//, '')
    .replace(/\.md$/i, '')
    .replace(/(?:^|\/)index$/, '')
  return [`/${plain.replace(/\s/g, '-').replace(/&/g, '-and-').replace(/%/g, '-percent').replace(/[?#]/g, '')}`]
}

/** A note of a day is named after it. */
const dateIn = (file: string, timeZone: string) =>
  readMoment(/^\d{4}-\d{2}-\d{2}/.exec(posix.basename(file))?.[0], timeZone)
