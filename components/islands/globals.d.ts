/** Constants that `lib/islands` writes into every module. */

/**
 * Modules by name, with relative addresses: `{ search: './search.0f4c2a91be.js' }`. Defined only in `site.ts`. Shared
 * modules, which only other modules import, are left out, and so are those of components.
 */
declare const ISLANDS: Readonly<Record<string, string>>

/** The modules of components, likewise. Defined only in `components.ts`. */
declare const COMPONENT_ISLANDS: Readonly<Record<string, string>>

/** Style sheets by name, likewise. Defined in the other modules. */
declare const STYLES: { readonly search: string; readonly worksheet: string }

/** Name of the publication. */
declare const SITE: string

/** What a page opens in until a reader chooses a theme. */
declare const OPENS: 'system' | 'light' | 'dark'

/** The script that counts visits. Defined only in `statistics.ts`, which is not there without it. */
declare const STATISTICS: import('../../lib/services').StatisticsScript

/** Links of this deployment. */
declare const ARCHIVE: string
declare const TOPICS: string
declare const PAGEFIND: string

/** True if components of the publication's own have modules, which pages name. Defined only in `site.ts`. */
declare const STARTS_OWN: boolean

/** True under `npm run dev`, where there is no search index. */
declare const DEVELOPMENT: boolean

/** Only in some browsers (https://wicg.github.io/savedata/). */
interface Navigator {
  readonly connection?: { readonly saveData: boolean }
}
