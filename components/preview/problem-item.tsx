import { resolve } from 'node:path'
import { type Problem, placeOf, type ReadSource, renderFrame } from '@/lib/problems'

/**
 * One problem: its position, which links to the editor, the message, the lines of source, and what to write instead.
 */
export function ProblemItem({ problem, readSource }: { readonly problem: Problem; readonly readSource: ReadSource }) {
  const { file, line, column, field, message, hint, severity } = problem
  const place = [resolve(file), line, column].filter((part) => part !== undefined).join(':')
  const frame = renderFrame(problem, readSource)
  return (
    <li className={severity}>
      <p>
        <a href={`vscode://file/${place.replace(/^\//, '')}`}>{placeOf(problem)}</a> {field && <b>{field}</b>}{' '}
        {severity === 'warning' && <em>warning: </em>}
        {message}
      </p>
      {frame && <pre>{frame}</pre>}
      {hint !== undefined && (
        <p>
          Fix: <code>{hint}</code>
        </p>
      )}
    </li>
  )
}
