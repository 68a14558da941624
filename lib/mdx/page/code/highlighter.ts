import { createHighlighterCore, type HighlighterCore, type ThemeRegistration } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'

/**
 * The one highlighter of this process. Its JavaScript engine starts faster than the WebAssembly one, needs no memory
 * of its own, and is as fast on our posts (0.4 ms a block). Grammars are loaded when a post first uses them.
 */
let highlighter: Promise<HighlighterCore> | undefined

/** A highlighter that knows `language`, which must be one of `languages`. */
export async function highlighterFor(language: string): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [theme],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  const core = await highlighter
  if (!core.getLoadedLanguages().includes(language)) {
    await core.loadLanguage(bundledLanguages[language as keyof typeof bundledLanguages])
  }
  return core
}

/** Names after the fence that have a grammar, aliases such as `ts` included. */
export const languages: readonly string[] = Object.keys(bundledLanguages)

/** Names after the fence that mean no highlighting. */
export const plainLanguages: readonly string[] = ['text', 'txt', 'plain', 'plaintext']

/** TextMate scopes by the class their tokens get. Colours are the style sheet's business. */
const SCOPES = {
  'tk-comment': ['comment', 'punctuation.definition.comment', 'string.comment'],
  'tk-keyword': ['keyword', 'storage', 'variable.language', 'keyword.operator.new', 'entity.name.tag'],
  'tk-string': ['string', 'punctuation.definition.string', 'markup.inline.raw', 'constant.other.symbol'],
  'tk-constant': ['constant', 'support.constant', 'meta.property-value.css'],
  'tk-function': ['entity.name.function', 'support.function', 'meta.function-call.generic'],
  'tk-type': ['entity.name.type', 'entity.name.class', 'support.type', 'support.class', 'entity.other.inherited-class'],
  'tk-property': ['entity.other.attribute-name', 'support.type.property-name', 'meta.object-literal.key'],
  'tk-inserted': ['markup.inserted'],
  'tk-removed': ['markup.deleted'],
} as const

/** Scopes inside the above that are text all the same. */
const PLAIN = [
  'keyword.operator',
  'storage.type.function.arrow',
  'punctuation',
  'meta.template.expression',
  'meta.embedded',
]

const FOREGROUND = '#000000'
/** Colours that stand for classes: `#000001` is the first class. */
const COLOURS = Object.keys(SCOPES).map((name, index) => [`#${String(index + 1).padStart(6, '0')}`, name] as const)

/** The class that a colour of our theme stands for; `undefined` for plain text. */
export const classOfColour: ReadonlyMap<string, string> = new Map(COLOURS)

const theme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: FOREGROUND,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: FOREGROUND, background: '#ffffff' } },
    { scope: PLAIN, settings: { foreground: FOREGROUND } },
    ...Object.values(SCOPES).map((scope, index) => ({
      scope: [...scope],
      settings: { foreground: COLOURS[index]?.[0] ?? FOREGROUND },
    })),
  ],
}
