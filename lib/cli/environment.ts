import { parseMoment } from '../dates'

/** Returns what is invalid in the environment, one line for each variable. An empty variable counts as unset. */
export function environmentFaults(env: Readonly<Record<string, string | undefined>>, timeZone: string): string[] {
  return Object.entries(RULES).flatMap(([name, { isRight, form }]) => {
    const value = env[name]
    return !value || isRight(value, timeZone) ? [] : [`${name} is ${JSON.stringify(value)}: expected ${form}`]
  })
}

interface Rule {
  readonly isRight: (value: string, timeZone: string) => boolean
  readonly form: string
}

const RULES: Readonly<Record<string, Rule>> = {
  SITE_URL: {
    isRight: (value) => /^https?:\/\/[^\s/?#@\\]+\/*$/.test(value) && URL.canParse(value),
    form: 'an origin such as https://example.org; a path goes into BASE_PATH',
  },
  BASE_PATH: {
    isRight: (value) => /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/.test(value),
    form: 'a path such as /notes',
  },
  SITE_ENV: {
    isRight: (value) => ['preview', 'drafts', 'production'].includes(value),
    form: 'preview, drafts, or nothing',
  },
  SITE_NOW: {
    isRight: (value, timeZone) => parseMoment(value, timeZone) !== undefined,
    form: '2026-01-31 or 2026-01-31T09:00:00Z',
  },
}
