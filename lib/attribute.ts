/** Escapes text for between the quotation marks of an attribute, in HTML and in MDX alike; also for between tags. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
