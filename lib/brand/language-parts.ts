/**
 * Returns the parts of typefaces, as Fontsource names them, that a text in a language needs besides the one for Western
 * Europe. https://fontsource.org/docs/getting-started/subsets
 */
export function languageParts(language: string): readonly string[] {
  const { language: name, script } = new Intl.Locale(language).maximize()
  if (name === 'vi') return ['latin-ext', 'vietnamese']
  if (script === 'Latn') return WESTERN.has(name) ? [] : ['latin-ext']
  return PARTS[script ?? ''] ?? []
}

/** Languages whose letters are all in ISO 8859-1, or in it with the signs that prose in English has. */
const WESTERN: ReadonlySet<string> = new Set(
  'af ca da de en es eu fi fo fr ga gl id is it lb ms nb nl nn no pt rm sq sv sw'.split(' '),
)

/** Parts by ISO 15924 script. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Arab: ['arabic'],
  Cyrl: ['cyrillic', 'cyrillic-ext'],
  Deva: ['devanagari', 'latin-ext'],
  Grek: ['greek', 'greek-ext'],
  Hebr: ['hebrew'],
  Thai: ['thai'],
}
