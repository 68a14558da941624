/** Limit of our front matter: see `postSchema`. */
export const EXCERPT_LENGTH = 300

/** Returns text that fits: whole sentences if at least one does, else words and an ellipsis. */
export function shorten(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const characters = [...plain]
  if (characters.length <= longest) return plain
  const start = characters.slice(0, longest).join('')
  const sentences = /^[\s\S]{40,}[.!?。！？](?=\s|$)/.exec(start)?.[0]
  return (
    sentences ??
    `${characters
      .slice(0, longest - 1)
      .join('')
      .replace(/\s+\S*$/, '')}…`
  )
}
