import type { Graph } from '../graph/types'
import type { Sequence } from '../sequence/types'
import type { DrawingFault, Relations } from '../types'
import { parseClasses } from './classes'
import { parseEntities } from './entities'
import { parseFlowchart } from './flowchart'
import { attempt, refuseCommon, type SourceLine, sourceLines } from './lines'
import { parseSequence } from './sequence'
import { parseStates } from './state'
import { parseXyChart, type XyChart } from './xychart'

/** A diagram of boxes and lines, a sequence, or a chart. */
type Parsed = { readonly graph: Graph } | { readonly sequence: Sequence } | { readonly chart: XyChart }

type Parser = (lines: readonly SourceLine[], faults: DrawingFault[], relations: Relations) => Parsed

const PARSERS: readonly (readonly [head: RegExp, parse: Parser])[] = [
  [/^(?:flowchart|graph)(?:\s+(?:TB|TD|BT|LR|RL))?$/i, (lines, faults) => ({ graph: parseFlowchart(lines, faults) })],
  [/^stateDiagram(?:-v2)?$/, (lines, faults) => ({ graph: parseStates(lines, faults) })],
  [/^classDiagram(?:-v2)?$/, (...given) => ({ graph: parseClasses(...given) })],
  [/^erDiagram$/, (lines, faults) => ({ graph: parseEntities(lines, faults) })],
  [/^sequenceDiagram$/, (lines, faults) => ({ sequence: parseSequence(lines, faults) })],
  [/^xychart(?:-beta)?(?:\s+(?:horizontal|vertical))?$/, (lines, faults) => ({ chart: parseXyChart(lines, faults) })],
]

/** What a Mermaid diagram may start with. */
export const kinds =
  'flowchart LR, flowchart TD, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram, xychart-beta'

/**
 * Parses the kinds of Mermaid diagrams that are drawn. We have parsers of our own because Mermaid's need a browser
 * (https://github.com/mermaid-js/mermaid/issues/3650), and because whatever is not drawn has to be reported where it is.
 */
export function parseMermaid(source: string, faults: DrawingFault[], relations: Relations): Parsed | undefined {
  const lines = withoutSettings(sourceLines(source), faults)
  const [head] = lines
  const parser = head && PARSERS.find(([pattern]) => pattern.test(head.text))?.[1]
  if (parser) return parser(lines, faults, relations)
  const message = head ? `"${head.text.slice(0, 30)}" is no kind of diagram that is drawn` : 'the diagram is empty'
  faults.push({ line: head?.line ?? 1, column: head?.column ?? 1, message, hint: `write one of ${kinds}` })
  return undefined
}

/** Removes settings before the first line: a block between two `---`, or `%%{ … }%%`. */
function withoutSettings(lines: SourceLine[], faults: DrawingFault[]): SourceLine[] {
  const [head, ...rest] = lines
  const isBlock = head?.text === '---'
  if (!head || !(isBlock || head.text.startsWith('%%{'))) return lines
  attempt(head, faults, () => refuseCommon(head))
  const end = isBlock
    ? rest.findIndex(({ text }) => text === '---')
    : lines.findIndex(({ text }) => text.endsWith('}%%')) - 1
  return withoutSettings(rest.slice(end + 1), faults)
}
