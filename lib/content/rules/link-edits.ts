import { decodeAddress } from '../../address'
import { findLinks } from '../../mdx'
import type { Edit, Problem } from '../../problems'
import { sourceOf } from '../entries/bodies'
import type { Entries } from '../entries/entries'

/** Adds edits to problems of links whose hint is the right address. */
export async function addLinkFixes(
  problems: readonly Problem[],
  {
    posts,
    pages,
    authors,
    slots,
    bodies,
    publicFolder,
  }: Pick<Entries, 'posts' | 'pages' | 'authors' | 'slots' | 'bodies' | 'publicFolder'>,
): Promise<readonly Problem[]> {
  if (!problems.some(isExact)) return problems
  const entries = new Map([...posts, ...pages, ...authors, ...slots].map((entry) => [entry.file.file, entry]))
  return Promise.all(
    problems.map(async (problem) => {
      const entry = isExact(problem) ? entries.get(problem.file) : undefined
      const source = entry && sourceOf(entry, publicFolder.folder)
      const links = entry && bodies.get(entry.file.path)?.facts?.links
      const link = links?.find(({ line, column }) => line === problem.line && column === problem.column)
      if (!source || !link || problem.hint === undefined) return problem
      const written = await findLinks(source)
      const found = pick(
        written.filter(({ text }) => decodeAddress(text) === decodeAddress(link.href)),
        link,
      )
      return found ? { ...problem, fix: { start: found.start, end: found.end, text: problem.hint } } : problem
    }),
  )
}

/** Returns true if the hint is the complete address to write. */
const isExact = ({ rule, hint }: Problem) =>
  rule === 'link-case' || (rule === 'link-local' && hint?.startsWith('/') === true)

/** Returns the first that is not before the link, otherwise the first: a `[label]: …` may be anywhere. */
function pick<Written extends Pick<Edit, 'start'>>(
  written: readonly Written[],
  at: Edit['start'],
): Written | undefined {
  const isAfter = ({ start }: Written) => start.line > at.line || (start.line === at.line && start.column >= at.column)
  return written.find(isAfter) ?? written[0]
}
