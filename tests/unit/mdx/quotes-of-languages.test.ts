import { describe, expect, test } from 'vitest'
import { smarten } from '../../../lib/mdx'
import { pageOf } from './support'

const written = `"Ja", sagte sie, "er rief 'nein'".`

const lines: readonly [language: string, written: string, set: string][] = [
  ['en', written, '“Ja”, sagte sie, “er rief ‘nein’”.'],
  ['en-US', written, '“Ja”, sagte sie, “er rief ‘nein’”.'],
  ['de', written, '„Ja“, sagte sie, „er rief ‚nein‘“.'],
  ['de-AT', written, '„Ja“, sagte sie, „er rief ‚nein‘“.'],
  ['de-CH', written, '«Ja», sagte sie, «er rief ‹nein›».'],
  ['fr', written, '«\u202fJa\u202f», sagte sie, «\u202fer rief “nein”\u202f».'],
  ['es', written, '«Ja», sagte sie, «er rief “nein”».'],
  ['pt-BR', written, '“Ja”, sagte sie, “er rief ‘nein’”.'],
  ['pt-PT', written, '«Ja», sagte sie, «er rief “nein”».'],
  ['ar', `قال "نعم" ثم "لا 'أبدا'"`, 'قال «نعم» ثم «لا “أبدا”»'],
  ['ja', `彼は"はい、'いいえ'ではない"と言った。`, '彼は「はい、『いいえ』ではない」と言った。'],
  ['ja', `"Yes"と言った。`, '“Yes”と言った。'],
  ['sv', written, '”Ja”, sagte sie, ”er rief ’nein’”.'],
  ['nl', written, '“Ja”, sagte sie, “er rief ‘nein’”.'],
  ['de', `Wie geht's? '24 war's -- gut...`, 'Wie geht’s? ’24 war’s – gut…'],
  ['de', 'Schon „gesetzt“ und “anders”', 'Schon „gesetzt“ und “anders”'],
  ['de', `27" und 6'2"; f'(x)`, '27″ und 6′2″; f′(x)'],
  ['de', '"unfertig', '„unfertig'],
  ['fr', `L'été ; quoi ? Non ! Ainsi : voilà`, 'L’été\u202f; quoi\u202f? Non\u202f! Ainsi\u202f: voilà'],
  ['fr', '« Déjà » dit', '«\u202fDéjà\u202f» dit'],
  ['fr', 'À 12:30, a : b :) quoi?', 'À 12:30, a\u202f: b :) quoi?'],
  ['en', 'Ah ! « So » : yes', 'Ah ! « So » : yes'],
]

describe('punctuation follows the language', () => {
  test.each(lines)('in %s: %s', async (language, written, set) => {
    expect(smarten(written, language)).toBe(set)
    expect((await pageOf(written, { language })).replace(/ dir="\w+"/, '')).toBe(`<p>${set}</p>`)
  })

  test('across elements, and not in code', async () => {
    expect(await pageOf('"*Ja*", `"nein"`, **"so"**', { language: 'fr' })).toBe(
      '<p>«\u202f<em>Ja</em>\u202f», <code>"nein"</code>, <strong>«\u202fso\u202f»</strong></p>',
    )
  })

  test('in titles of links to pictures, captions and cells', async () => {
    const html = await pageOf('| "a" |\n| --- |\n| "b" |\n\n![alt](/icon.svg "Ein \'Bild\'")', { language: 'de' })
    expect(html).toContain('„a“')
    expect(html).toContain('„b“')
    expect(html).toContain('Ein ‚Bild‘')
  })
})
