import { createHash } from 'node:crypto'
import { toSearchPage } from '../../search'
import { type ParsedPage, parsePage } from '../page'
import { findDemands } from './demands'
import { findLinks } from './links'
import { findMarkupFaults } from './markup'
import type { PageFacts } from './types'
import { weighPage } from './weight'

/** A finished page, for everything that comes after it. */
export interface DescribedPage {
  readonly facts: PageFacts
  /** What search indexes of the page, if it is a text. */
  readonly search?: string
}

/** Returns the facts about a finished page. */
export function buildPageFacts(file: string, html: string): PageFacts {
  return describePage(file, html, parsePage(html)).facts
}

/** Returns the facts about a finished page, and its text for search. `page` is its parsed `html`. */
export function describePage(file: string, html: string, page: ParsedPage): DescribedPage {
  const { elements } = page
  const text = elements.find(({ attributes }) => 'data-pagefind-body' in attributes)
  const facts = {
    file,
    hasRuntime: elements.some(({ name, attributes }) => name === 'script' && attributes.src?.includes('/_next/')),
    // A text of another kind says which.
    isArticle: text !== undefined && !('data-kind' in text.attributes),
    elements: elements.length,
    markupFaults: findMarkupFaults(elements),
    ...findLinks(html, elements),
    ...findDemands(file, html, elements),
    ...weighPage(html, elements),
  }
  if (!text) return { facts }
  const search = toSearchPage(html.slice(text.start, text.end))
  return { facts: { ...facts, searchHash: hash(search) }, search }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
