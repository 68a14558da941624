/** What `lib/islands` writes into every module. */

/** Modules by name, where they lie from here: `{ search: './search.0f4c2a91be.js' }`; known to `site.ts` alone. */
declare const ISLANDS: Readonly<Record<string, string>>

/** Style sheets by name, likewise; known to modules. */
declare const STYLES: { readonly search: string; readonly worksheet: string }

/** Links of this deployment. */
declare const ARCHIVE: string
declare const TOPICS: string
declare const PAGEFIND: string

/** True under `npm run dev`, where there is no search index. */
declare const DEVELOPMENT: boolean

/** Where a browser tells (https://wicg.github.io/savedata/). */
interface Navigator {
  readonly connection?: { readonly saveData: boolean }
}
