import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { nearest } from '../../problems'
import { type Context, report } from '../context'
import { MASK, type Prose, proseOf } from './prose'

/**
 * Reports links and pictures that Markdown reads as text because of a small mistake. `[alone]` is prose, as in [sic],
 * and so are indices such as a[i][j].
 */
export function lostLinks(context: Context) {
  return (tree: Root): void => {
    const names: string[] = []
    visit(tree, 'definition', ({ identifier, label }) => void names.push(label ?? identifier))
    for (const prose of proseOf(tree, context.source.body)) {
      if (!/[[<]/.test(prose.text)) continue
      for (const { pattern, explain } of SLIPS) {
        for (const match of prose.text.matchAll(pattern)) {
          const slip = explain(match, names)
          if (slip) reportSlip(slip, match, prose, context)
        }
      }
    }
  }
}

function reportSlip(
  { message, hint, text }: Slip,
  { index, 0: { length } }: RegExpExecArray,
  prose: Prose,
  context: Context,
): void {
  const start = prose.place(index)
  const fix = text !== undefined && !text.includes(MASK) && { fix: { start, end: prose.place(index + length), text } }
  report(context, start, { rule: 'lost-link', severity: 'warning', message, hint, ...fix })
}

interface Slip {
  readonly message: string
  readonly hint: string
  /** Replacement for the match, if there is only one possibility. */
  readonly text?: string
}

const ADDRESS = String.raw`(?:https?:\/\/|mailto:|tel:|www\.|\.{0,2}\/|#)`
const LABEL = String.raw`\[([^[\]]{1,300})\]`

const SLIPS: readonly {
  readonly pattern: RegExp
  explain(match: RegExpExecArray, names: readonly string[]): Slip | undefined
}[] = [
  { pattern: new RegExp(String.raw`(?<![\w\])\\])(!?)${LABEL}\(([^\n]*)`, 'g'), explain: inBrackets },
  { pattern: new RegExp(String.raw`(?<![\w\])\\])(!?)${LABEL}\[([^[\]]{0,300})\]`, 'g'), explain: reference },
  {
    pattern: new RegExp(String.raw`(?<![\w\])\\!])${LABEL}[ \t]+\(\s*(${ADDRESS}[^()\s]*)\s*\)`, 'g'),
    explain: ([, label = '', address = '']) => {
      if (/^[\sxX]$/.test(label)) return undefined
      const text = `[${label}](${address})`
      return {
        message: 'there is a space between the text of a link and its address, so this is shown as text',
        hint: text,
        text,
      }
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\w\])\\])\(([^()[\]\n]{1,300})\)\[(${ADDRESS}[^[\]\s]*|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/[^[\]\s]*)?)\]`,
      'g',
    ),
    explain: ([, label = '', address = '']) => {
      const text = `[${label}](${address})`
      return {
        message: 'the brackets of this link are the wrong way round, so this is shown as text',
        hint: text,
        text,
      }
    },
  },
  {
    pattern: /(?<!\]\()<\s*((?:https?:\/\/|mailto:)[^\s<>]*)/g,
    explain: ([, address = '']) => ({
      message: 'the < before this address has no >, so readers see it',
      hint: `<${address.replace(/[.,;:!?)]+$/, '')}>`,
    }),
  },
  {
    pattern: /(?<![\w\])\\])!\[([^[\]\n]{2,300})\](?![[(:])/g,
    explain: ([, label = '']) => ({
      message: `the picture "${label}" has no address, so this is shown as text`,
      hint: `![${label}](./picture.png)`,
    }),
  },
  {
    pattern: new RegExp(String.raw`(?<=^[ \t]*)\[(?!\^)([^[\]]{1,300})\]:[ \t]*<?${ADDRESS}\S*`, 'gm'),
    explain: ([, label = '']) => ({
      message: `the address of [${label}] is in a paragraph, so this is shown as text`,
      hint: 'leave an empty line before it, write one address on a line, and put a title in quotes',
    }),
  },
]

/** Explains why `[words](…` is not a link. */
function inBrackets([, sign = '', label = '', rest = '']: RegExpExecArray): Slip | undefined {
  if (/\{\{|\{%/.test(rest)) return undefined
  const what = sign ? 'picture' : 'link'
  const end = closing(rest)
  const inner = end === -1 ? (/^<?[^\s>)]*/.exec(rest)?.[0] ?? '') : rest.slice(0, end)
  const address = inner.replace(/^\s*<|>\s*$/g, '').trim()
  const link = (written: string) => `${sign}[${label}](${written})`
  if (/^\s*<[^>]*$/.test(rest)) {
    return {
      message: `the < before the address of this ${what} has no >, so this is shown as text`,
      hint: link(`<${address}>`),
    }
  }
  if (end === -1) {
    if (!new RegExp(`^${ADDRESS}|^[\\w-]+\\.\\w`).test(address)) return undefined
    return {
      message: `the address of this ${what} has no closing bracket, so this is shown as text`,
      hint: link(address.replace(/[.,;:!?]+$/, '')),
    }
  }
  if (/\s["'(]/.test(inner)) {
    return {
      message: `the title of this ${what} is not in its own quotes, so this is shown as text`,
      hint: link(`${address.split(/\s/, 1)[0]} "title"`),
    }
  }
  if (!/\s/.test(inner)) return undefined
  const isAddress = new RegExp(`^${ADDRESS}`).test(address) || /\.\w{2,5}$/.test(address)
  const hint = link(`<${address}>`)
  return {
    message: `the address of this ${what} contains a space, so this is shown as text`,
    hint: isAddress ? hint : `${hint}, or \\[${label}] if it is none`,
  }
}

/**
 * Returns the index of the bracket that closes one opened before `text`, counting as Markdown does, or -1 if there is
 * none.
 */
function closing(text: string): number {
  let depth = 0
  for (const [at, sign] of [...text.split('')].entries()) {
    if (sign === '(') depth++
    if (sign === ')' && depth-- === 0) return at
  }
  return -1
}

/** Explains `[words][name]` without a `[name]: address`. */
function reference([, sign = '', label = '', own = '']: RegExpExecArray, names: readonly string[]): Slip | undefined {
  const name = own.trim() || label
  if (/^\S?$/.test(label) && /^\S?$/.test(own)) return undefined
  if (/^\d+$/.test(label) && /^\d*$/.test(own)) return undefined
  if (name.startsWith('^')) return undefined
  const near = nearest(name, names)
  return {
    message: `there is no address for [${name}], so this ${sign ? 'picture' : 'link'} is text`,
    hint: `${near ? `did you mean [${near}]? ` : ''}add a line [${name}]: ${sign ? './picture.png' : 'https://…'}, or write \\[`,
  }
}
