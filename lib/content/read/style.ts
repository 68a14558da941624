import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { messagePath, type Problem, problem } from '../../problems'
import { checkStyle, type Style } from '../../references'
import { loadedSettings, site } from '../../site'
import type { Entries } from '../entries/entries'
import { decodeText, SIZE_LIMIT } from './decode'

const DEFAULT: Style = { name: 'apa' }

/** Returns the style of citations that the settings choose. Reports one that cannot be used, and returns another then. */
export function readStyle(settings: Entries['settings'], cwd: string, report: (found: Problem) => void): Style {
  const name = site.references?.style
  if (name === undefined) return DEFAULT
  if (!name.endsWith('.csl')) return { name }
  const path = join(dirname(loadedSettings().path), name)
  const file = messagePath(path, cwd)
  const parts = { rule: 'references', severity: 'error' } as const
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    const place = settings?.placeOf(['references', 'style']) ?? { file: settings?.file ?? file }
    const hint = 'put it there, or choose apa, harvard1 or vancouver'
    report(problem({ ...place, ...parts, field: 'references.style', message: `there is no file ${file}`, hint }))
    return DEFAULT
  }
  if (bytes.length > SIZE_LIMIT) {
    report(
      problem({
        file,
        ...parts,
        message: 'a style has at most 1 MiB',
        hint: 'get it again: https://www.zotero.org/styles',
      }),
    )
    return DEFAULT
  }
  const decoded = bytes.length === 0 ? { text: '' } : decodeText(bytes)
  const mistake = 'mistake' in decoded ? decoded.mistake : checkStyle(decoded.text)
  if (mistake) report(problem({ file, ...parts, ...mistake }))
  return 'text' in decoded && !mistake ? { name, xml: decoded.text } : DEFAULT
}
