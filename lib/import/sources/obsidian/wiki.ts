import { posix } from 'node:path'
import { callout, details } from '../../markdown'
import type { Tree } from '../../tree'

export interface Wiki {
  /** Turns the body of a note into our Markdown. Code must have been taken out. */
  convert(body: string, file: string): string
  /** Returns the file that a name means, wherever in the vault it is. */
  findFile(name: string): string | undefined
  /** Returns the topics that stand in the text: `#topic`. */
  tagsIn(body: string): string[]
}

/** Knows the names of all notes and files of a vault, since links name no folders. */
export function createWiki(tree: Tree, notes: readonly string[]): Wiki {
  const files = index(tree.files.filter((file) => !/(?:^|\/)\.(?:obsidian|trash|git)\//.test(file)))
  const texts = index(notes.map((note) => note.replace(/\.md$/i, '')))
  const find = (names: Names, name: string) => {
    const plain = name
      .normalize('NFC')
      .toLowerCase()
      .replace(/^\.?\//, '')
    return names.whole.get(plain) ?? names.base.get(posix.basename(plain))
  }
  const findFile = (name: string) => find(files, decode(name))
  const noteAt = (name: string) => find(texts, name.replace(/\.md$/i, ''))
  return {
    findFile,
    tagsIn: (body) =>
      [...body.replace(/```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)|https?:\S+/g, '').matchAll(TAG)].map(
        ([, tag = '']) => tag,
      ),
    convert: (body, file) =>
      readCallouts(body)
        .replace(/%%([\s\S]*?)%%/g, (_, words) =>
          words.trim() === '' ? '' : `<!--${words.replaceAll('-->', '-- >')}-->`,
        )
        .replace(/[ \t]+\^[a-z0-9-]+[ \t]*$/gim, '')
        .replace(/^\^[a-z0-9-]+[ \t]*$/gim, '')
        .replace(
          /(!?)\[\[([^[\]\n|#]*)(#[^[\]\n|]*)?(?:\\?\|([^[\]\n]*))?\]\]/g,
          (whole, mark, name, part, words) => link(mark === '!', name.trim(), part, words, file) ?? whole,
        )
        .replace(/^[ \t]*(?:tags?:[ \t]*)?(?:#[\p{L}_][\p{L}\p{N}_/-]*[ \t,]*)+$/gimu, '')
        .replace(TAG, (whole, tag) => whole.replace(`#${tag}`, tag)),
  }

  function link(
    isEmbed: boolean,
    name: string,
    part: string | undefined,
    words: string | undefined,
    from: string,
  ): string | undefined {
    const anchor = part?.slice(1).split('#').at(-1)?.trim()
    const hash = anchor === undefined || anchor.startsWith('^') ? '' : `#${anchor.replace(/\s+/g, '-').toLowerCase()}`
    const label = (words?.trim() || (name ? posix.basename(name) : anchor) || '').replace(/[[\]]/g, '')
    if (/\.\w{2,5}$/.test(name) && !/\.md$/i.test(name)) {
      const target = findFile(name) ?? name
      const path = address(posix.relative(posix.dirname(from), target))
      const alt = words?.replace(/\|?\d+(?:x\d+)?$/, '').trim() ?? ''
      const isPicture = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|heic)$/i.test(name)
      return isEmbed && isPicture ? `![${alt}](${path})` : `[${label}](${path})`
    }
    if (name === '') return hash === '' ? label : `[${label}](${hash})`
    const note = noteAt(name)
    return note === undefined ? label : `[${label}](${address(posix.relative(posix.dirname(from), note))}.md${hash})`
  }
}

interface Names {
  readonly whole: ReadonlyMap<string, string>
  readonly base: ReadonlyMap<string, string>
}

/** The shortest path wins where a name is used twice. */
function index(paths: readonly string[]): Names {
  const sorted = [...paths].sort((a, b) => b.length - a.length)
  const key = (path: string) => path.normalize('NFC').toLowerCase()
  return {
    whole: new Map(sorted.map((path) => [key(path), path])),
    base: new Map(sorted.map((path) => [key(posix.basename(path)), path])),
  }
}

const TAG = /(?<=^|[\s(,])#([\p{L}_][\p{L}\p{N}_/-]*)(?=$|[\s.,;:!?)])/gmu

const address = (path: string) => encodeURI(path).replace(/[()#?]/g, encodeURIComponent)

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** `> [!tip]- A title`: a folded one is text that readers open. */
function readCallouts(body: string): string {
  return body.replace(
    /^([ \t]*)>[ \t]*\[!([\w-]+)(?:\|[^\]]*)?\]([-+]?)[ \t]*([^\n]*)\n?((?:\1>[^\n]*(?:\n|$))*)/gm,
    (_, indent, name, fold, title, lines) => {
      const inner = lines.replace(new RegExp(`^${indent}>[ \\t]?`, 'gm'), '')
      const text = readCallouts(inner)
      if (fold === '-' && text.trim() !== '') return `${details(title || name, text)}\n\n`
      return `${callout(name, title, text.trim() === '' ? title : text, indent)}\n`
    },
  )
}
