import { MARK } from './quotes'

/**
 * Replaces straight quotes, character for character: with a `MARK` where a quotation begins or ends, ’ where letters are left
 * out ('tis, '24, rock 'n' roll), ′ and ″ after numbers that measure (6'2", 40°26'46"N, 27" wide). Expects a whole
 * block, because the meaning of a mark depends on which quotes are open. Uses the rules and words of SmartyPants
 * (https://daringfireball.net/projects/smartypants/), and adds primes and years.
 */
export function curlQuotes(text: string): string {
  if (!/["']/.test(text)) return text
  const open = { double: false, single: false }
  return text.replace(/["']/g, (quote, at: number) =>
    quote === '"' ? double({ text, at, open }) : single({ text, at, open }),
  )
}

/** A mark in its text, and which quotes are open there. */
interface Mark {
  readonly text: string
  readonly at: number
  readonly open: { double: boolean; single: boolean }
}

function double({ text, at, open }: Mark): string {
  const before = text.slice(0, at)
  if (isHebrew(text, at)) return '"'
  if (/\p{N}$/u.test(before) && (!open.double || isInches(before, text.slice(at + 1)))) return '″'
  open.double = opens({ text, at, open }, open.double)
  return open.double ? MARK.open : MARK.close
}

function single(mark: Mark): string {
  const { text, at, open } = mark
  const before = text.slice(0, at)
  const after = text.slice(at + 1)
  if (isHebrew(text, at)) return "'"
  if (isPrime(before, after, open.single)) return '′'
  if (!opens(mark, open.single)) {
    const ends = open.single && !IN_WORD.test(after)
    if (ends) open.single = false
    return ends ? MARK.closeInner : '’'
  }
  if (isElided(before, after, open.single)) return '’'
  open.single = true
  return MARK.openInner
}

/** Begins with a letter or digit that may go on a word, as none in Chinese and Japanese needs to. */
const IN_WORD = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]/u

/** Returns true if a quote begins here. `isOpen` says whether a quote of this kind is open. */
function opens({ text, at }: Mark, isOpen: boolean): boolean {
  const before = lastSign(text, at)
  const after = text[at + 1] ?? ' '
  if (/\s/.test(after) || closesLikeThatBefore(text, at)) return false
  if (/\s/.test(before)) return !isOpen || !/[)\]}.,;:!?]/.test(after) || text.startsWith('...', at + 1)
  if (/[)\]}.,;:!?]/.test(after) && !text.startsWith('...', at + 1)) return false
  if (/[\p{Ps}\p{Pi}\p{Pd}/"'=¿¡]/u.test(before)) return true
  return (
    !isOpen &&
    /[\p{P}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before) &&
    /[\p{L}\p{N}]/u.test(after)
  )
}

/**
 * Returns the character before a mark. Emphasis marks that were left as text are skipped, since they say nothing about
 * a quote.
 */
function lastSign(text: string, at: number): string {
  return /([^*_~])[*_~]*$/su.exec(text.slice(Math.max(0, at - 8), at))?.[1] ?? ' '
}

/** Returns true if the quote at `at` follows a quote that itself follows a word, and so closes like that one. */
function closesLikeThatBefore(text: string, at: number): boolean {
  let start = at - 1
  while (start >= 0 && /["']/.test(text[start] ?? '')) start--
  return start < at - 1 && /[^\s\p{Ps}\p{Pd}/=]/u.test(text[start] ?? ' ')
}

/**
 * Returns true if a single quote is a prime: after a number that measures, or after a letter, as in f'(x) and y' = 0.
 */
function isPrime(before: string, after: string, isOpen: boolean): boolean {
  if (/(?<![\p{L}\p{N}])[a-z]'*$/iu.test(before) && /^'*\s*[(=+]/.test(after)) return true
  if (!/\p{N}$/u.test(before) || /^\p{L}/u.test(after)) return false
  return /^\s?\d/.test(after) || !isOpen
}

/**
 * Returns true if a double quote after a number means inches or seconds (after feet or minutes), and another one ends
 * the quotation.
 */
function isInches(before: string, after: string): boolean {
  return /\p{N}['’′]\s?[\p{N}.]+$/u.test(before) && (after.includes('"') || /^\p{L}/u.test(after))
}

/** Returns true if letters or digits are left out here, so that the mark is an apostrophe although a word begins. */
function isElided(before: string, after: string, isOpen: boolean): boolean {
  if (/^n['’](?=[\s-]*\p{L})/iu.test(after) && /\p{L}[\s-]*$/u.test(before)) return true
  const word = /^(?:tis|twas|twere|twill|em|til|till|cause|bout|round|\d\d(?:s|er|ers)?)(?![\p{L}\p{N}])/iu.exec(
    after,
  )?.[0]
  return word !== undefined && (isOpen || !closesSoon(after))
}

/** Returns true if a quote that began here would end within this sentence, at a mark that is not a possessive. */
function closesSoon(after: string): boolean {
  return (
    /^(?:(?!\s'n'\s)[^.;:!?"\n]){0,120}?(?:[^\s\d's]'(?![\p{L}\p{N}'])|[^\s']'(?=[.,;:!?)]|$))/iu.test(after) ||
    /^\p{N}+'/u.test(after)
  )
}

/** Between Hebrew letters, the marks are gershayim and geresh, which belong to the word. */
function isHebrew(text: string, at: number): boolean {
  return /\p{Script=Hebrew}/u.test(text[at - 1] ?? '') && /\p{Script=Hebrew}/u.test(text[at + 1] ?? '')
}
