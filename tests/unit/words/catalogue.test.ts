import { describe, expect, test } from 'vitest'
import { formatDay } from '@/lib/dates'
import { hasWords, type Words, wordsIn } from '@/lib/words'
import * as english from '@/lib/words/en/islands'

const LANGUAGES = ['de', 'fr', 'es', 'pt', 'ja', 'ar'] as const

/** Words that are the same in a language as in English. */
const SAME =
  /^(?:Menu|Contact|Notes|Note|Sources|Source|Video|Audio|Pages|Page|Feeds|Slides|Series|Important|Wunder|\.|: |\?|)$/

describe.each(LANGUAGES)('the catalogue for %s', (language) => {
  const texts = flatten(wordsIn(language))
  const originals = flatten(wordsIn('en'))

  test('has every word, and places where English has them', () => {
    const wrong = Object.entries(originals).filter(([name, text]) => {
      const other = texts[name]
      if (typeof text === 'function') return typeof other !== 'function'
      return typeof other !== 'string' || placesOf(text) !== placesOf(other)
    })
    expect(wrong).toEqual([])
    expect(Object.keys(texts).sort()).toEqual(Object.keys(originals).sort())
  })

  test('says nothing in English', () => {
    const same = Object.entries(originals).filter(([name, text]) => typeof text === 'string' && texts[name] === text)
    expect(same.filter(([, text]) => !SAME.test(`${text}`))).toEqual([])
  })
})

test('what the modules in the browser say has the same names in every language', () => {
  const { texts, ...functions } = english
  for (const language of LANGUAGES) {
    const names = Object.keys(wordsIn(language).islands).sort()
    expect(names, language).toEqual([...Object.keys(texts), ...Object.keys(functions)].sort())
  }
})

describe('numbers of things', () => {
  const count = (language: string) =>
    [0, 1, 2, 3, 11, 100, 1234].map((number) => wordsIn(language).list.essayCount(number))
  test.each([
    ['en', '0 essays, 1 essay, 2 essays, 3 essays, 11 essays, 100 essays, 1,234 essays'],
    ['de', '0 Beiträge, 1 Beitrag, 2 Beiträge, 3 Beiträge, 11 Beiträge, 100 Beiträge, 1.234 Beiträge'],
    ['de-CH', '0 Beiträge, 1 Beitrag, 2 Beiträge, 3 Beiträge, 11 Beiträge, 100 Beiträge, 1’234 Beiträge'],
    ['fr', '0 article, 1 article, 2 articles, 3 articles, 11 articles, 100 articles, 1\u202f234 articles'],
    ['es', '0 artículos, 1 artículo, 2 artículos, 3 artículos, 11 artículos, 100 artículos, 1234 artículos'],
    ['pt-BR', '0 artigo, 1 artigo, 2 artigos, 3 artigos, 11 artigos, 100 artigos, 1.234 artigos'],
    ['ja', '0本の記事, 1本の記事, 2本の記事, 3本の記事, 11本の記事, 100本の記事, 1,234本の記事'],
    ['ar', 'لا مقالات, مقال واحد, مقالان, 3 مقالات, 11 مقالًا, 100 مقال, 1,234 مقالًا'],
    ['nl', '0 essays, 1 essay, 2 essays, 3 essays, 11 essays, 100 essays, 1.234 essays'],
  ])('in %s', (language, expected) => {
    expect(count(language).join(', ').replace(/['’]/g, '’')).toBe(expected)
  })
})

describe('days, decimals, lists and quotes', () => {
  const say = (language: string) => {
    const words = wordsIn(language)
    return [
      formatDay('2026-03-01', language),
      words.matrix.mean(3.8),
      words.allocation.percent(12.5),
      words.article.authors(['A', 'B', 'C']),
      words.about.toolCard('A'),
    ]
  }
  test.each([
    ['en', ['1 March 2026', '3.80', '12.5%', 'A, B and C', 'From “A”']],
    ['de', ['1. März 2026', '3,80', '12,5\u00a0%', 'A, B und C', 'Aus „A“']],
    ['fr', ['1 mars 2026', '3,80', '12,5\u202f%', 'A, B et C', 'Extrait de «\u202fA\u202f»']],
    ['es', ['1 de marzo de 2026', '3,80', '12,5\u00a0%', 'A, B y C', 'De «A»']],
    ['pt', ['1 de março de 2026', '3,80', '12,5%', 'A, B e C', 'De “A”']],
    ['ja', ['2026年3月1日', '3.80', '12.5%', 'A、B、C', '「A」より']],
    ['ar', ['1 مارس 2026', '3.80', '12.5٪', 'A وB وC', 'من «A»']],
    ['ar-EG', ['١ مارس ٢٠٢٦', '٣٫٨٠', '١٢٫٥٪', 'A وB وC', 'من «A»']],
  ])('in %s', (language, expected) => {
    expect(say(language)).toEqual(expected)
  })
})

describe('what tools say', () => {
  const say = (language: string) => {
    const { becauseOf, missing, countResults, movedTo } = wordsIn(language).islands
    return [
      becauseOf([1, 3], 5, 2, ['B']),
      missing(1, false),
      countResults(2),
      movedTo([
        { label: 'A', hours: 1 },
        { label: 'B', hours: -2.5 },
      ]),
    ]
  }
  test.each([
    [
      'en',
      [
        'Questions 1 and 3 point that way: 5 points, against 2 for “B”.',
        'One more sign changes the verdict.',
        '2 results',
        '1 more hour on A; 2.5 fewer on B.',
      ],
    ],
    [
      'de',
      [
        'Die Fragen 1 und 3 sprechen dafür: 5 Punkte, gegenüber 2 für „B“.',
        'Es fehlt noch ein Anzeichen bis zum nächsten Urteil.',
        '2 Treffer',
        'A: 1 Stunde mehr; B: 2,5 Stunden weniger.',
      ],
    ],
    [
      'fr',
      [
        'Les questions 1 et 3 vont dans ce sens\u202f: 5 points, contre 2 pour «\u202fB\u202f».',
        'Encore 1 signe et le verdict change.',
        '2 résultats',
        'A\u202f: 1\u00a0heure de plus\u202f; B\u202f: 2,5\u00a0heures de moins.',
      ],
    ],
    [
      'es',
      [
        'Las preguntas 1 y 3 apuntan en esa dirección: 5 puntos, frente a 2 para «B».',
        'Con 1 señal más cambia el veredicto.',
        '2 resultados',
        'A: 1 hora más; B: 2,5 horas menos.',
      ],
    ],
    [
      'pt',
      [
        'As perguntas 1 e 3 apontam nessa direção: 5 pontos, contra 2 para “B”.',
        'Com mais 1 sinal o veredito muda.',
        '2 resultados',
        'A: 1 hora a mais; B: 2,5 horas a menos.',
      ],
    ],
    [
      'ja',
      [
        '質問1、3がその理由です。5点で、「B」は2点です。',
        'あと1項目で判定が変わります。',
        '2件',
        'Aは1時間増、Bは2.5時間減。',
      ],
    ],
    [
      'ar',
      [
        'يرجّح ذلك الأسئلة 1 و3: 5 نقاط مقابل 2 لصالح «B».',
        'يتغيّر الحكم بزيادة علامة واحدة.',
        'نتيجتان',
        'A: بزيادة ساعة واحدة؛ B: بنقصان 2.5 ساعة.',
      ],
    ],
  ])('in %s', (language, expected) => {
    expect(say(language)).toEqual(expected)
  })
})

test('a language of a country has the words of the language, and one without words has English ones', () => {
  expect(wordsIn('de-CH').frame.search).toBe('Suche')
  expect(wordsIn('pt-BR').frame.menu).toBe('Menu')
  expect(hasWords('de-AT')).toBe(true)
  expect(hasWords('nl')).toBe(false)
  expect(wordsIn('nl').frame.search).toBe('Search')
})

type Said = string | ((...given: never[]) => unknown)

/** Returns words by their names, such as `list.essays`. */
function flatten(words: object, before = ''): Record<string, Said> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]: [string, Said | Words]) =>
      typeof value === 'object'
        ? Object.entries(flatten(value, `${before}${name}.`))
        : [[`${before}${name}`, value] as const],
    ),
  )
}

const placesOf = (text: Said) => String([...`${text}`.matchAll(/\{\w+\}/g)].map(String).sort())
