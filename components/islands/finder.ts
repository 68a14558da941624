/** What the search dialog and the search page share, fetched once by whichever comes first. */
export { says } from './core/says'
export { element, renderHits, renderMeant } from './shared/hits'
export { type Answer, ask, loadNames } from './shared/names'
