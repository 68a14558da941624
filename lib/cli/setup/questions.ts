import type { TextSetting } from '../../settings'
import type { SiteSettings } from '../../site'

/** What the questions depend on. */
export interface Situation {
  /** The settings as they are; `undefined` if they are those of the sample publication, which nobody wants to keep. */
  readonly own: SiteSettings | undefined
  readonly language: string
  /** The time zone of this machine. */
  readonly timeZone: string
  readonly hasSamples: boolean
  /** True if the site has a look of its own. */
  readonly hasLook: boolean
}

export interface Question {
  readonly key: TextSetting
  readonly flag: string
  readonly message: string
  readonly example?: string
  readonly mayBeEmpty?: true
  /** Returns what the answer is to begin with, given those to the questions before; empty if nobody can know. */
  initial(situation: Situation, answers: Readonly<Partial<Record<TextSetting, string>>>): string
}

export const QUESTIONS: readonly Question[] = [
  {
    key: 'name',
    flag: 'name',
    message: 'What is it called?',
    example: 'Northlight Notes',
    initial: ({ own }) => own?.name ?? '',
  },
  {
    key: 'url',
    flag: 'url',
    message: 'At which address will it be?',
    example: 'https://example.org',
    initial: ({ own }) => own?.url ?? '',
  },
  {
    key: 'author',
    flag: 'author',
    message: 'Who writes it?',
    example: 'Ada Lovelace',
    initial: ({ own }) => own?.author ?? '',
  },
  {
    key: 'line',
    flag: 'line',
    message: 'What is it, in one line?',
    initial: ({ own }, { author }) => own?.line ?? `Notes by ${author}.`,
  },
  {
    key: 'language',
    flag: 'language',
    message: 'In which language? A tag such as en, de or pt-BR',
    initial: ({ language }) => language,
  },
  {
    key: 'timeZone',
    flag: 'time-zone',
    message: 'In which time zone are its dates?',
    initial: ({ own, timeZone }) => own?.timeZone ?? timeZone,
  },
  {
    key: 'contact',
    flag: 'contact',
    message: 'Where can readers write to you? (may be empty)',
    example: 'mailto:ada@example.org',
    mayBeEmpty: true,
    initial: ({ own }) => own?.contact ?? '',
  },
  {
    key: 'accent',
    flag: 'accent',
    message: 'In which colour are its links? (may be empty)',
    example: '#0f766e',
    mayBeEmpty: true,
    initial: () => '',
  },
]

/** What can happen to samples that nobody has edited. */
export const SAMPLE_CHOICES = [
  { value: 'drafts', label: 'Make them drafts', hint: 'to look at while you write; readers do not see them' },
  { value: 'keep', label: 'Keep them', hint: 'readers see them' },
  { value: 'remove', label: 'Remove them' },
] as const

export type SamplesChoice = (typeof SAMPLE_CHOICES)[number]['value']
