import { type Problem, problem } from '../../problems'
import { site } from '../../site'
import { hasWords, languagesWithWords, ownState } from '../../words'
import type { Entries } from '../entries/entries'

/** Warns of a site in a language of which the engine has no words, unless the site has words of its own. */
export function checkLanguage({ settings }: Entries): Problem[] {
  const { language } = site
  if (!settings || hasWords(language) || ownState() !== '') return []
  const place = settings.placeOf(['language']) ?? { file: settings.file }
  const message = `the engine has no words in "${language}", so pages say "Search", "Archive" and the like in English`
  const hint = `write the words in words.ts beside the settings (docs/authoring.md, "Words"); there are words in ${languagesWithWords.join(', ')}`
  return [problem({ ...place, rule: 'no-words', severity: 'warning', field: 'language', message, hint })]
}
