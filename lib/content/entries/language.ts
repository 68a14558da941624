import { site } from '../../site'

/** Returns the language of a text, if it is not that of the site. */
export function foreignLanguage({ reading }: { readonly reading: object }): string | undefined {
  const language = 'language' in reading ? reading.language : undefined
  return typeof language === 'string' && language !== site.language ? language : undefined
}
