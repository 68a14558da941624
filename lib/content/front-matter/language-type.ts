import { z } from 'zod'
import { expected } from '../../problems'
import { readLanguage, suggestLanguage } from '../../settings'
import type { FieldType } from './field-type'

const LANGUAGE_FORM = expected('the tag of a language, such as de or pt-BR')

/** A language, in the canonical spelling of its tag. */
export const language: FieldType<string> = {
  schema: z.string(LANGUAGE_FORM).transform((value, context) => {
    const tag = readLanguage(value)
    if (tag === undefined) context.addIssue({ code: 'custom', message: LANGUAGE_FORM.error({ input: value }) })
    return tag ?? value
  }),
  hint: (value) => suggestLanguage(String(value)),
}
