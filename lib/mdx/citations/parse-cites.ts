import { type Cite, KEY } from '../../references'

/**
 * Reads what stands between the brackets of a citation: `see @porter1996, p. 64; -@grove`. Returns `undefined` for anything
 * that is no citation, such as words with an email address, and for words with marks in them.
 */
export function parseCites(inner: string): Cite[] | undefined {
  if (!inner.includes('@') || MARKS.test(inner)) return undefined
  const cites = inner.split(';').map(parseCite)
  return cites.every((cite) => cite !== undefined) ? cites : undefined
}

function parseCite(written: string): Cite | undefined {
  const [, prefix = '', minus, key = '', suffix = ''] = CITE.exec(written.replace(/\s+/g, ' ')) ?? []
  if (key === '' || suffix.includes('@')) return undefined
  return { key, prefix: prefix.trim(), suffix: suffix.trimEnd(), hidesAuthor: minus === '-' }
}

const CITE = new RegExp(`^ ?((?:[^@]*[ (])?)(-?)@(${KEY})(.*)$`, 'u')

/** What Markdown or MDX gives a meaning to. */
const MARKS = /[*`<>{}\\]|&#?\w+;|~~|__/
