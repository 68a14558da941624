import { parse } from 'culori'
import { z } from 'zod'
import { expected, show } from '../../problems'
import type { BrandSettings, ColourSetting } from './types'

/** An example of each setting for hints. */
export const EXAMPLE_BRAND = {
  accent: { light: '#0f766e', dark: '#5eead4' },
  paper: { light: '#fbfcfd', dark: '#0c1015' },
  ink: { light: '#11161d', dark: '#e2e5e8' },
  quiet: { light: '#51565c', dark: '#a0a5ab' },
  line: { light: '#d5d8db', dark: '#2c3136' },
  wash: { light: '#f2f4f6', dark: '#171c21' },
  opens: 'system',
  faces: { text: '@fontsource-variable/newsreader', headings: 'headings.woff2', code: 'code.woff2' },
  layout: { home: 'person', list: 'leaders', contents: 'right', paragraphs: 'indented' },
} as const satisfies BrandSettings

/** What a colour has one value for each of. */
export const SCHEMES = ['light', 'dark'] as const

const colour = z.custom<ColourSetting>().superRefine((value: unknown, { addIssue }) => {
  const refuse = (found: unknown, path: string[]) =>
    addIssue({ code: 'custom', path, message: `expected a colour such as #0f766e, found ${show(found)}` })
  if (typeof value !== 'object' || value === null) {
    if (!isColour(value)) refuse(value, [])
    return
  }
  const others = Object.keys(value).filter((key) => !SCHEMES.some((scheme) => scheme === key))
  if (others.length > 0)
    addIssue({ code: 'unrecognized_keys', keys: others, path: [], input: { ...value }, message: '' })
  for (const scheme of SCHEMES) {
    const found: unknown = Reflect.get(value, scheme)
    if (!isColour(found)) refuse(found, [scheme])
  }
})

const FILE = /^[^/\\]+\.woff2$/i
const FROM = expected('a package such as @fontsource-variable/newsreader, or a WOFF2 file beside brand.ts')
const from = z.string(FROM).refine((text) => FILE.test(text) || /^@fontsource-variable\/[a-z\d-]+$/.test(text), FROM)
const FEATURE = expected('the name of an OpenType feature such as onum')
const AXIS = expected('the name of an axis such as opsz')

const face = z.preprocess(
  (value) => (typeof value === 'string' ? { from: value } : value),
  z.strictObject(
    {
      from,
      axis: z
        .string(AXIS)
        .regex(/^[a-z]{4,}$/i, AXIS)
        .optional(),
      italic: z.string(FROM).regex(FILE, FROM).optional(),
      features: z.array(z.string(FEATURE).regex(/^[a-z\d]{4}$/, FEATURE), expected('a list of features')).optional(),
    },
    FROM,
  ),
)

/** Schema of `content/brand/brand.ts`. The author's guide, `docs/authoring.md`, explains the settings. */
export const brandSchema = z.strictObject(
  {
    accent: colour.optional(),
    paper: colour.optional(),
    ink: colour.optional(),
    quiet: colour.optional(),
    line: colour.optional(),
    wash: colour.optional(),
    faces: z
      .strictObject(
        { text: face.optional(), headings: face.optional(), code: face.optional() },
        expected('typefaces in braces'),
      )
      .optional(),
    layout: z
      .strictObject(
        {
          home: choice('lead', 'list', 'person'),
          list: choice('rows', 'leaders', 'grid'),
          contents: choice('left', 'right'),
          paragraphs: choice('spaced', 'indented'),
        },
        expected('settings in braces'),
      )
      .optional(),
    opens: choice('system', 'light', 'dark'),
  } satisfies Record<keyof BrandSettings, z.ZodType>,
  expected('settings in braces'),
)

/** Returns a schema for one of some words. */
function choice<const Words extends readonly [string, ...string[]]>(...words: Words) {
  const form = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)
  return z.enum(words, expected(form)).optional()
}

/** Returns true for a colour in CSS notation that is not transparent. */
function isColour(value: unknown): boolean {
  const parsed = typeof value === 'string' ? parse(value) : undefined
  return parsed !== undefined && (parsed.alpha ?? 1) === 1
}
