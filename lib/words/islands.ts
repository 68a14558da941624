/**
 * What the modules in the browser say, in English. Where they are bundled, the words of the site's language stand in the
 * place of this module: see `lib/islands/words.ts`.
 */
export * from './en/islands'
