import type { en } from './en'
import type { Kit } from './kit'

/** Every word that the engine says to readers. A text in braces, such as `{link}`, is a place for something else. */
export type Words = ReturnType<typeof en>

/** What the modules in the browser say. */
export type IslandWords = Words['islands']

/** What `content/words.ts` exports: any of the words, each in the place of that of the engine. */
export type OwnWords = { readonly [Group in keyof Words]?: Own<Words[Group]> }

type Own<Value> = Value extends string | ((...given: never[]) => string)
  ? Value
  : { readonly [Name in keyof Value]?: Own<Value[Name]> }

/** The words in a language. */
export type Catalogue = (kit: Kit) => Words
