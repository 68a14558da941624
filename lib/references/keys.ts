/**
 * The key of a work in a citation, as in Pandoc (https://pandoc.org/MANUAL.html#citation-syntax): letters, digits and
 * `_`, with single signs between them.
 */
export const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#%&+?~/-](?=[\p{L}\p{N}_]))*`

/** Returns the keys that stand between square brackets in a text. More than those may be code, and no citations. */
export function keysIn(body: string): readonly string[] {
  if (!body.includes('@')) return []
  const brackets = body.match(/\[[^[\]]*@[^[\]]*\]/g) ?? []
  return [...new Set(brackets.flatMap((one) => [...one.matchAll(MENTION)].map(([, key = '']) => key)))]
}

const MENTION = new RegExp(String.raw`(?<![\p{L}\p{N}_])@(${KEY})`, 'gu')
