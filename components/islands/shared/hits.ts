import type { Hit } from '../core/results'

/** Lines of results: a title that leads to the section, date, heading, and the text around the words. */
export function renderHits(hits: readonly Hit[]): HTMLElement[] {
  return hits.map(({ title, url, heading, date, excerpt }) => {
    const link = element('a', 'hit-title', title)
    link.href = url
    link.dir = 'auto'
    const text = element('p', 'excerpt')
    text.append(...excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text)))
    const facts = element('p', 'facts', [date, heading].filter(Boolean).join(' · '))
    const item = element('li', 'hit')
    item.append(link, facts, text)
    return item
  })
}

/** Why there are no hits. */
export const UNREACHABLE = DEVELOPMENT
  ? 'Search works on the built site: npm run build, then npm start.'
  : 'The index did not arrive. Try again, or look through the archive.'

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
