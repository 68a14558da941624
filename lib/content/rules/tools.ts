import { type Problem, problem } from '../../problems'
import type { Entries } from '../entries/entries'
import type { ContentFile } from '../read/content-file'

/**
 * Checks that every tool has a unique id, since each has its own page. The problem is at the second file and names the
 * first.
 */
export function checkTools({ posts, pages, authors, bodies }: Entries): Problem[] {
  const owners = new Map<string, string>()
  const toolsOf = ({ path }: ContentFile) => bodies.get(path)?.facts?.tools ?? []
  const homeless = authors.flatMap(({ file }) =>
    toolsOf(file).map(({ kind, line, column }): Problem => {
      const message = `<${kind}> is in a biography, where nobody can use it`
      const hint = 'move it to a post or a page, and link to it'
      return { file: file.file, line, column, field: kind, rule: 'component-place', severity: 'error', message, hint }
    }),
  )
  const doubles = [...posts, ...pages].flatMap(({ file }) => {
    return toolsOf(file).flatMap(({ id, kind, line, column }): Problem[] => {
      const owner = owners.get(id)
      if (owner === undefined) {
        owners.set(id, file.file)
        return []
      }
      const message = `the id "${id}" already belongs to a tool in ${owner}`
      const hint = `<${kind} id="${id}-2" …>, or another unique id`
      return [
        problem({
          file: file.file,
          line,
          column,
          field: 'id',
          rule: 'duplicate-tool',
          severity: 'error',
          message,
          hint,
        }),
      ]
    })
  })
  return [...homeless, ...doubles]
}
