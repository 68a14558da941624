import { readSetting, type TextSetting } from '../../settings'
import type { Prompts } from '../prompts'
import { LOOK_CHOICES, type LookChoice } from './looks'
import { QUESTIONS, type Question, SAMPLE_CHOICES, type SamplesChoice, type Situation } from './questions'

/** What somebody wants of her site. */
export interface Answers extends Readonly<Record<TextSetting, string>> {
  readonly samples: SamplesChoice
  readonly look: LookChoice
}

/** Flags, by name: one for each question, and `yes` to be asked none. */
export type AnswerFlags = Readonly<Record<string, string | boolean | undefined>>

/** Why there are no answers. */
export interface Refusal {
  readonly message: string
  readonly hint?: string
}

/**
 * Collects the answers: from flags, at a terminal by asking for the others, and with `--yes` from what they are to begin
 * with. Returns why not, if one is wrong or missing, or if the person gives up.
 */
export async function gatherAnswers(
  prompts: Prompts | undefined,
  flags: AnswerFlags,
  situation: Situation,
): Promise<Answers | Refusal> {
  const answers: Partial<Record<TextSetting, string>> = {}
  for (const question of QUESTIONS) {
    const given = flags[question.flag]
    if (typeof given !== 'string') continue
    const read = readAnswer(question, given)
    if ('message' in read) {
      const right = read.suggestion ?? question.example ?? question.initial(situation, {})
      return { message: `--${question.flag}: ${read.message}`, hint: `--${question.flag} ${JSON.stringify(right)}` }
    }
    answers[question.key] = read.value
  }
  let samples = SAMPLE_CHOICES.find(({ value }) => value === flags.samples)?.value
  if (flags.samples !== undefined && !samples)
    return { message: `--samples is "${flags.samples}": expected drafts, keep or remove`, hint: '--samples drafts' }
  if (!situation.hasSamples) samples ??= 'keep'
  let look = LOOK_CHOICES.find(({ value }) => value === flags.look)?.value
  if (flags.look !== undefined && !look)
    return { message: `--look is "${flags.look}": expected journal, personal or team`, hint: '--look personal' }
  if (flags.look !== undefined && situation.hasLook)
    return {
      message: 'the site has a look already',
      hint: 'move content/brand/ away first, to keep what you need of it',
    }
  if (situation.hasLook) look = 'journal'

  const open = QUESTIONS.filter(({ key }) => answers[key] === undefined)
  if (!prompts || flags.yes) {
    const missing = open.filter((question) => !flags.yes || isUnknown(question, situation)).map(({ flag }) => flag)
    if (!flags.yes && !samples) missing.push('samples')
    if (missing.length > 0) {
      const message = `without a terminal to ask at, flags are needed: ${missing.map((flag) => `--${flag}`).join(' ')}`
      return flags.yes ? { message } : { message, hint: '--yes stands for all but --name, --url and --author' }
    }
  }
  for (const question of open) {
    const initial = question.initial(situation, answers)
    const answer = prompts && !flags.yes ? await ask(prompts, question, initial) : initial
    if (answer === undefined) return STOPPED
    answers[question.key] = answer
  }
  samples ??= prompts && !flags.yes ? await askForSamples(prompts) : 'drafts'
  look ??= prompts && !flags.yes ? await askForLook(prompts) : 'journal'
  return samples && look ? { ...(answers as Record<TextSetting, string>), samples, look } : STOPPED
}

const STOPPED: Refusal = { message: 'Stopped.' }

function isUnknown({ mayBeEmpty, initial }: Question, situation: Situation): boolean {
  return !mayBeEmpty && initial(situation, {}) === ''
}

function readAnswer({ key, mayBeEmpty }: Question, given: string): ReturnType<typeof readSetting> {
  return mayBeEmpty && given.trim() === '' ? { value: '' } : readSetting(key, given)
}

/** Asks until the answer is right. */
async function ask(prompts: Prompts, question: Question, initial: string): Promise<string | undefined> {
  const { message, example } = question
  const answer = await prompts.text({
    message,
    ...(initial !== '' && { initial }),
    ...(example !== undefined && { example }),
    check(answer) {
      const read = readAnswer(question, answer)
      if (!('message' in read)) return undefined
      return read.suggestion === undefined ? read.message : `${read.message}: did you mean ${read.suggestion}?`
    },
  })
  const read = answer === undefined ? undefined : readAnswer(question, answer)
  return read && 'value' in read ? read.value : undefined
}

function askForSamples(prompts: Prompts): Promise<SamplesChoice | undefined> {
  return prompts.select({
    message: 'What shall happen to the sample essays?',
    initial: 'drafts',
    options: SAMPLE_CHOICES,
  })
}

function askForLook(prompts: Prompts): Promise<LookChoice | undefined> {
  return prompts.select({ message: 'How shall it look?', initial: 'journal', options: LOOK_CHOICES })
}
