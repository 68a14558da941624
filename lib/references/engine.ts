import type { Engine, System } from 'citeproc'
import { escapeAttribute } from '../attribute'
import { hashOf } from '../hash'
import type { Reference, Style } from './types'

/** What sets citations in one style and one language, for one text after another. */
export interface Processor {
  readonly engine: Engine
  /** The text of the style. */
  readonly xml: string
  /** What places in a work are called in the style's language and in English, in lower case, with CSL's name for each. */
  readonly labels: ReadonlyMap<string, string>
  /** Makes these works known instead of those before. */
  hold(works: ReadonlyMap<string, Reference>): void
}

/**
 * Returns what sets citations. It is loaded on first use, and made once for a style and a language, since that can take a
 * second. A language without words of its own in CSL gets English ones.
 */
export async function loadProcessor(style: Style, language: string): Promise<Processor> {
  const key = hashOf([style, localeOf(language)])
  const made = known.get(key) ?? createProcessor(style, localeOf(language))
  known.set(key, made)
  return made
}

const known = new Map<string, Promise<Processor>>()

async function createProcessor(style: Style, locale: string): Promise<Processor> {
  const [{ plugins, logger }, { default: CSL }] = await Promise.all([import('@citation-js/core'), import('citeproc')])
  await import('@citation-js/plugin-csl')
  logger.level = 'silent'
  const { styles, locales } = plugins.config.get('@csl')
  // Every work gets a link, also one in the middle of 1–3.
  const xml = (style.xml ?? styles.get(style.name)).replace(/\scollapse="citation-number"/, '')
  let held: ReadonlyMap<string, Reference> = new Map()
  const system: System = {
    retrieveLocale: (name) => locales.get(locales.has(name) ? name : FALLBACK),
    // It writes into what it gets.
    retrieveItem: (id) => structuredClone(held.get(id) ?? { id, type: 'document' }),
    variableWrapper({ context, itemData: { id } }, before, text, after) {
      return context === 'citation'
        ? `${before}<span data-work="${escapeAttribute(id)}">${text}</span>${after}`
        : before + text + after
    },
  }
  const engine = new CSL.Engine(system, xml, locale, true)
  engine.opt.development_extensions.wrap_url_and_doi = true
  engine.setOutputFormat('html')
  return {
    engine,
    xml,
    labels: labelsOf(engine),
    hold(works) {
      held = works
    },
  }
}

const FALLBACK = 'en-US'
/** The languages in which the words of CSL come with the library: https://github.com/citation-style-language/locales */
const LOCALES = ['de-DE', 'en-US', 'es-ES', 'fr-FR', 'nl-NL']

function localeOf(language: string): string {
  const [base = ''] = language.split('-')
  return LOCALES.find((locale) => locale.startsWith(`${base}-`)) ?? FALLBACK
}

/** Places in a work, with short forms in English: https://docs.citationstyles.org/en/stable/specification.html#locators */
const PLACES: Readonly<Record<string, string>> = {
  book: 'bk. bks.',
  chapter: 'chap. chaps. ch. chs.',
  column: 'col. cols.',
  figure: 'fig. figs.',
  folio: 'fol. fols.',
  issue: 'no. nos.',
  line: 'l. ll.',
  note: 'n. nn.',
  opus: 'op. opp.',
  page: 'p. pp.',
  paragraph: 'para. paras. ¶ ¶¶',
  part: 'pt. pts.',
  section: 'sec. secs. sect. § §§',
  verse: 'v. vv.',
  volume: 'vol. vols.',
}

function labelsOf(engine: Engine): Map<string, string> {
  const labels = new Map<string, string>()
  for (const [place, english] of Object.entries(PLACES)) {
    const terms = (['long', 'short'] as const).flatMap((form) =>
      [0, 1].map((plural) => engine.getTerm(place, form, plural as 0 | 1)),
    )
    for (const term of [place, `${place}s`, ...english.split(' '), ...terms]) {
      const name = term?.toLowerCase()
      if (!name) continue
      for (const written of [name, name.replace(/\.$/, '')]) if (!labels.has(written)) labels.set(written, place)
    }
  }
  return labels
}
