import type { Bodies } from './bodies'

/** Until bodies are compiled: counts words, knows no headings. */
export const standIn: Bodies = {
  async load(source) {
    const words = source.body.split(/\s+/).filter(Boolean).length
    const minutes = Math.max(1, Math.round(words / 230))
    return {
      key: source.path,
      facts: { words, minutes, headings: [], anchors: [], links: [], images: [] },
      problems: [],
    }
  },
  async artifact() {
    return { markdown: '', feedHtml: '' }
  },
}
