import { createHighlighterCore, type HighlighterCore, type ThemeRegistration } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'

/**
 * The one highlighter of this process. Its JavaScript engine starts faster than the WebAssembly one, needs no memory of
 * its own, and is as fast on our posts (0.4 ms per block). Grammars are loaded when a post first uses them.
 */
let highlighter: Promise<HighlighterCore> | undefined

/** Returns a highlighter that knows `language`, which must be one of `languages`. */
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

/** Names on a fence that have a grammar, including aliases such as `ts`. */
export const languages: readonly string[] = Object.keys(bundledLanguages)

/** Names on a fence that mean no highlighting. */
export const plainLanguages: readonly string[] = ['text', 'txt', 'plain', 'plaintext']

/** TextMate scopes by the class that their tokens get. Their colours are set in the style sheet. */
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

/** Scopes inside those above that are plain text nevertheless. */
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

/** The class that a colour of our theme stands for. Colours of plain text are missing. */
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
