import { type Problem, problem } from '../../problems'
import type { Entries } from '../entries'

/** A tool has a page of its own, so its id is used once in all texts. Names both files, at the second. */
export function checkTools({ posts, pages, bodies }: Entries): Problem[] {
  const owners = new Map<string, string>()
  return [...posts, ...pages].flatMap(({ file }) => {
    const tools = bodies.get(file.path)?.facts?.tools ?? []
    return tools.flatMap(({ id, kind, line, column }): Problem[] => {
      const owner = owners.get(id)
      if (owner === undefined) {
        owners.set(id, file.file)
        return []
      }
      const message = `the id "${id}" belongs to a framework in ${owner}`
      const fix = `<${kind} id="${id}-2" …>, or another id of its own`
      return [
        problem({
          file: file.file,
          line,
          column,
          field: 'id',
          rule: 'duplicate-tool',
          severity: 'error',
          message,
          fix,
        }),
      ]
    })
  })
}
