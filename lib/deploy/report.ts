import { counted } from '../counted'
import type { Phase } from './plan'
import type { DeployFile, Target } from './types'

type Files = ReadonlyMap<string, DeployFile>

/** Returns a phase in one line: `New files: 12, 340 kB`. */
export function describePhase({ name, action, files: names }: Phase, files: Files): string {
  return `${name}: ${names.length}${action === 'put' ? `, ${weigh(names, files)}` : ''}`
}

/** Returns a phase with a line for each file. */
export function listPhase(phase: Phase, files: Files): string {
  const sign = phase.action === 'put' ? '+' : '-'
  return [describePhase(phase, files), ...phase.files.map((name) => `  ${sign} ${name}`)].join('\n')
}

/** Returns what all phases do in one line. */
export function summarize(phases: readonly Phase[], files: Files): string {
  if (phases.length === 0) return `up to date, ${counted(files.size, 'file')}`
  const of = (wanted: Phase['action']) => phases.flatMap(({ action, files }) => (action === wanted ? files : []))
  const [puts, removes] = [of('put'), of('remove')]
  const put = `${counted(puts.length, 'file')} put (${weigh(puts, files)})`
  return `${put}, ${removes.length} removed, ${files.size - puts.length} left as they are`
}

/** Returns which headers a target does not store, and who can send them. */
export function sayMissing({ name, stores }: Target, missing: readonly string[]): string {
  const some = `${missing[0]}${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}`
  return `${name}: ${stores?.kind} cannot send ${some}: let CloudFront do it (docs/deploy.md, "S3 and CloudFront")`
}

function weigh(names: readonly string[], files: Files): string {
  const bytes = names.reduce((sum, name) => sum + (files.get(name)?.size ?? 0), 0)
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
