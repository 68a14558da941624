import { dirname, join } from 'node:path'
import { PictureFault } from '../pictures'
import { type Problem, problem } from '../problems'
import type { LoadedSettings } from '../settings'
import { site } from '../site'
import { openTypeface, TypefaceFault } from '../typefaces'
import { brandFolder } from './current'
import { originOf } from './faces'
import { loadMark } from './mark'
import { createPalette } from './palette'
import { readStyle } from './style'

/** The settings that the brand belongs to, with the name of their file in messages. */
interface Settings extends Pick<LoadedSettings, 'placeOf'> {
  readonly file: string
}

/** Checks the brand: whether its colours can be read, and whether its drawings and rules can be used. */
export function checkBrand(settings: Settings): Problem[] {
  const fileOf = (name: string) => join(dirname(settings.file), 'brand', name)
  return [...checkColours(settings), ...checkFaces(settings), ...checkMarks(fileOf), ...checkStyle(fileOf('style.css'))]
}

type FileOf = (name: string) => string

function checkColours({ placeOf }: Settings): Problem[] {
  return createPalette(site.brand).moved.flatMap(({ name, scheme, from, to, contrast, needed }) => {
    const place = placeOf(['brand', name, scheme])
    if (!place) return []
    const message = `on ${scheme} pages, text in ${from} has a contrast of ${contrast.toFixed(1)}, and readers need ${needed}; ${to} is used instead`
    const field = `brand.${name}`
    return [problem({ ...place, field, rule: 'contrast', severity: 'warning', message, hint: `${scheme}: '${to}'` })]
  })
}

function checkFaces({ placeOf }: Settings): Problem[] {
  return (['text', 'headings', 'code'] as const).flatMap((role) => {
    const origin = originOf(role)
    const place = placeOf(['brand', 'faces', role])
    if (!origin || !place) return []
    try {
      openTypeface(origin, brandFolder())
      return []
    } catch (error) {
      if (!(error instanceof TypefaceFault)) throw error
      const { message, hint } = error
      return [problem({ ...place, field: `brand.faces.${role}`, rule: 'typeface', severity: 'error', message, hint })]
    }
  })
}

const MARKS = ['mark.svg', 'icon.svg'] as const

function checkMarks(fileOf: FileOf): Problem[] {
  return MARKS.flatMap((name) => {
    try {
      loadMark(name)
      return []
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error
      const { rule, message, hint } = error
      return [problem({ file: fileOf(name), rule, severity: 'error', message, hint })]
    }
  })
}

function checkStyle(file: string): Problem[] {
  const { text: rules, mistakes: found } = readStyle()
  const mistakes = found.map(({ text, location }) =>
    problem({
      file,
      ...(location && { line: location.line, column: location.column + 1 }),
      rule: 'brand-style',
      severity: 'error',
      message: `the style sheet cannot be read: ${text}`,
      hint: 'correct it, or remove the rule',
    }),
  )
  return [...mistakes, ...findFetches(rules, file)]
}

/** A page may fetch nothing for its looks but the typefaces of `brand.ts`. */
function findFetches(rules: string, file: string): Problem[] {
  return rules.split('\n').flatMap((line, index) => {
    const found = /@import\b|url\((?!["']?#)/i.exec(line)
    if (!found) return []
    return problem({
      file,
      line: index + 1,
      column: found.index + 1,
      rule: 'brand-style',
      severity: 'error',
      message: `${found[0].replace('(', '')} fetches a file, which the policy of the site does not allow here`,
      hint: 'name typefaces in brand.ts, draw with gradients and clip-path, and put pictures into posts and pages',
    })
  })
}
