import { hexOf, palette } from '../brand'

/** Style attributes by element, since mail programs ignore style sheets: https://www.caniemail.com/features/html-style/ */
export type MailStyles = Readonly<Record<string, string>>

const SERIF = "Georgia, 'Times New Roman', serif"
const SANS = 'Helvetica, Arial, sans-serif'
const MONO = "Menlo, Consolas, 'Courier New', monospace"

/** Returns the styles of an edition for mail, in the light colours of the publication. */
export function mailStyles(): MailStyles {
  const { paper, ink, quiet, line, wash, accent } = palette().light
  const heading = `font-family:${SANS};font-weight:700;line-height:1.3;color:${hexOf(ink)}`
  const cell = `padding:6px 10px 6px 0;border-bottom:1px solid ${hexOf(line)};text-align:start;vertical-align:top`
  return {
    body: `margin:0;padding:0;background:${hexOf(paper)};color:${hexOf(ink)}`,
    page: `max-width:600px;margin:0 auto;padding:24px 20px;font-family:${SERIF};font-size:17px;line-height:1.6;color:${hexOf(ink)}`,
    site: `margin:0 0 28px;font-family:${SANS};font-size:14px;font-weight:700;color:${hexOf(ink)}`,
    facts: `margin:0 0 28px;font-family:${SANS};font-size:14px;color:${hexOf(quiet)}`,
    standfirst: `margin:0 0 14px;font-size:19px;line-height:1.5;color:${hexOf(quiet)}`,
    foot: `margin:36px 0 0;padding-top:16px;border-top:1px solid ${hexOf(line)};font-family:${SANS};font-size:14px;color:${hexOf(quiet)}`,
    h1: `margin:0 0 14px;font-size:30px;${heading}`,
    h2: `margin:34px 0 12px;font-size:22px;${heading}`,
    h3: `margin:28px 0 10px;font-size:18px;${heading}`,
    h4: `margin:24px 0 8px;font-size:17px;${heading}`,
    p: 'margin:0 0 18px',
    a: `color:${hexOf(accent)};text-decoration:underline`,
    ul: 'margin:0 0 18px;padding:0 0 0 24px',
    ol: 'margin:0 0 18px;padding:0 0 0 24px',
    li: 'margin:0 0 6px',
    blockquote: `margin:0 0 18px;padding:0 0 0 16px;border-left:3px solid ${hexOf(line)}`,
    pre: `margin:0 0 18px;padding:12px 14px;background:${hexOf(wash)};font-family:${MONO};font-size:14px;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere`,
    code: `font-family:${MONO};font-size:0.9em`,
    figure: 'margin:0 0 18px',
    figcaption: `margin:8px 0 0;font-family:${SANS};font-size:14px;color:${hexOf(quiet)}`,
    img: 'max-width:100%;height:auto',
    hr: `margin:28px 0;border:0;border-top:1px solid ${hexOf(line)}`,
    table: 'margin:0 0 18px;width:100%;border-collapse:collapse;font-size:15px',
    th: `${cell};font-family:${SANS};font-weight:700`,
    td: cell,
    dt: 'margin:0;font-weight:700',
    dd: 'margin:0 0 10px 20px',
  }
}
