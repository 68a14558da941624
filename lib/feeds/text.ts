/**
 * Text without the characters that XML 1.0 cannot carry, not even escaped: controls, lone surrogates, U+FFFE, U+FFFF
 * (https://www.w3.org/TR/xml/#charsets).
 */
export function legalText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
