/** What a reader has answered in one tool: names and values, any text (whole characters, no halves of a pair). */
export type Answers = Readonly<Record<string, string>>

/**
 * The hash of an address once `answers` are those of the tool `id`: `#delegate=unique:no,growth:yes`. Without
 * answers its part goes; the parts of other tools, `&` between them, stay letter by letter. A plain anchor
 * (`#heading`) goes too: an address that names one place cannot say anything else, and next to answers it would lead
 * nowhere. Gives `''` where nothing is left.
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
 * The answers that a hash holds for the tool `id`; none of them is checked against what it asks.
 * Whatever is not `name:value` with sound escapes is passed over, and of two values for one name the first counts. The
 * work is linear, so that no hash is too long. The object inherits nothing: a name it does not hold is `undefined`,
 * also `constructor`.
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

/** Parts of a hash that hold something: an anchor has no `=`, since ids of headings have none. */
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
