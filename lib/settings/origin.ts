/**
 * Returns true if a text is the origin of a site as browsers write it: `https://example.org`, with nothing before or
 * after it.
 */
export function isOrigin(text: string): boolean {
  return originOf(text) === text
}

/** Returns the origin in an address, with `https`, or `https://example.org` if there is none. */
export function suggestOrigin(text: string): string {
  return (
    originOf(
      `https://${text
        .trim()
        .replace(/^(?:https?:\/*)+/i, '')
        .replace(/^[^/?#]*@/, '')}`,
    ) ?? 'https://example.org'
  )
}

function originOf(text: string): string | undefined {
  return /^https:\/\/[^\s/]/.test(text) && URL.canParse(text) ? new URL(text).origin : undefined
}
