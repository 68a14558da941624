import { texts } from '../../../lib/words/islands'
import type { Hit } from '../core/results'

/** Lines of results: a title that leads to the section, what and when it is, and the text around the words. */
export function renderHits(hits: readonly Hit[]): HTMLElement[] {
  return hits.map(({ title, url, label, heading, date, excerpt }) => {
    const link = element('a', 'hit-title', title)
    link.href = url
    link.dir = 'auto'
    const item = element('li', 'hit')
    item.append(link, element('p', 'facts', [label, date, heading].filter(Boolean).join(' · ')))
    if (excerpt.length > 0) {
      const text = element('p', 'excerpt')
      text.append(...excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text)))
      item.append(text)
    }
    return item
  })
}

/** Asks whether `words` were meant, with a link to what the search page at `address` finds for them. */
export function renderMeant(words: string, address: string) {
  const link = element('a', 'meant', words)
  link.href = `${address}?q=${encodeURIComponent(words)}`
  return { link, question: [` ${texts.meant}`, link, texts.meantEnd] }
}

/** Makes an element with a class and a text. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
