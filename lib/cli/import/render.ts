import { join } from 'node:path'
import { counted } from '../../counted'
import type { ImportPlan, Remark, Remarks, Tree } from '../../import'
import { renderRedirects } from '../../old-addresses'
import { messagePath } from '../../problems'
import type { CliContext } from '../context'

interface Result {
  readonly plan: ImportPlan
  readonly remarks: Remarks
  /** The name of the system. */
  readonly source: string
  readonly tree: Tree
  /** Paths of what is kept beside the record, as far as it has changed. */
  readonly aside: readonly string[]
  readonly dryRun: boolean
}

/** Renders the report of an import: counts, then a line for each thing to look at. `root` is the content folder. */
export function renderImport(
  { plan, remarks, source, tree, aside, dryRun }: Result,
  root: string,
  { cwd }: Pick<CliContext, 'cwd'>,
): string {
  const { items, left, queries, gone } = plan
  const here = (file: string) => messagePath(join(root, file), cwd)
  const of = (...verdicts: string[]) =>
    items.filter(({ verdict }) => verdicts.includes(verdict)).map(({ item }) => item)
  const count = (verdict: string) =>
    (['post', 'page', 'author', 'file'] as const)
      .map((kind) => [of(verdict).filter((item) => item.kind === kind).length, kind] as const)
      .filter(([number]) => number > 0)
      .map(([number, kind]) => counted(number, kind))
      .join(', ')
  const counts = [
    ['new', count('new')],
    ['changed', count('changed')],
    ['as before', count('same')],
    ['left, since edited here', count('edited')],
    ['left, since something else is there', count('taken')],
  ].filter(([, number]) => number !== '')
  const looks = [
    ...of('new', 'changed').flatMap(({ looks: found }) => found.map((each) => ({ ...each, file: here(each.file) }))),
    ...of('edited').map(({ home }) => ({ file: here(home), message: 'it has changed there and was edited here' })),
    ...of('taken').map(({ home }) => ({ file: here(home), message: 'something that was not imported is there' })),
    ...gone.map(({ home }) => ({ file: here(home), message: 'it is no longer there, and stays here' })),
    ...remarks.looks,
  ]
  return [
    `${source}, ${tree.name}\n`,
    counts.length === 0 ? 'nothing to import\n' : counts.map(([name, number]) => `  ${name}: ${number}\n`).join(''),
    section('To look at', looks),
    section('Did not come over', [...left, ...remarks.left]),
    queries.length === 0
      ? ''
      : `\n${counted(queries.length, 'old address', 'old addresses')} with a query. Paste into site.ts:\n${renderRedirects(queries).join('\n')}\n`,
    aside.map((path) => `\nKept aside, and never published: ${messagePath(path, cwd)}\n`).join(''),
    dryRun
      ? '\nA dry run: nothing was written.\n'
      : counts.some(([name]) => name === 'new' || name === 'changed')
        ? '\nNow npm run check -- --fix mends what is certain and lists the rest.\n'
        : '',
  ].join('')
}

function section(title: string, remarks: readonly Remark[]): string {
  if (remarks.length === 0) return ''
  return `\n${title}: ${remarks.length}\n${remarks.map(({ file, line, message }) => `  ${file}${line === undefined ? '' : `:${line}`}  ${message}\n`).join('')}`
}
