/** A reader's answers in one tool, by name. Names and values are any text without lone surrogates. */
export type Answers = Readonly<Record<string, string>>

/**
 * Returns `hash` with `answers` as those of the tool `id`: `#delegate=unique:no,growth:yes`. Without answers, the
 * tool's part is removed. The parts of other tools, separated by `&`, stay exactly the same. A plain anchor
 * (`#heading`) is removed, because it would no longer lead anywhere next to answers. Returns `''` if nothing is left.
 */
export function encodeAnswers(id: string, answers: Answers, hash: string): string {
  const key = keyOf(id)
  const pairs = Object.entries(answers).map((pair) => pair.map(encodeURIComponent).join(':'))
  const parts = partsOf(hash)
  const others = parts.filter((part) => !part.startsWith(key))
  const place = parts.findIndex((part) => part.startsWith(key))
  if (pairs.length) others.splice(place < 0 ? others.length : place, 0, key + pairs)
  return others.length ? `#${others.join('&')}` : ''
}

/**
 * Returns the answers in `hash` for the tool `id`, without checking them against its questions. Anything that is not
 * `name:value` with valid escapes is skipped; of two values for one name, the first counts. It takes linear time, so no
 * hash is too long. The object inherits nothing, so that even `constructor` is `undefined` unless it is a name in the
 * hash.
 */
export function decodeAnswers(id: string, hash: string): Answers {
  const key = keyOf(id)
  const own = partsOf(hash).find((part) => part.startsWith(key))
  const answers = Object.create(null)
  for (const pair of own?.slice(key.length).split(',') ?? []) {
    const said = pair.split(':').map(decode)
    const [name, value] = said
    if (said.length === 2 && name !== undefined && value !== undefined) answers[name] ??= value
  }
  return answers
}

/**
 * Returns the parts of a hash that contain answers. An anchor is not one of them: it has no `=`, since ids of headings
 * have none.
 */
function partsOf(hash: string): string[] {
  return hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part.includes('='))
}

function keyOf(id: string): string {
  return `${encodeURIComponent(id)}=`
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
