import type { Element } from 'hast'
import { headingsTypeface } from '../brand'
import { typesetterFor } from '../typefaces'
import { parseDot } from './dot/parse'
import { MOST_LINES } from './graph/builder'
import { drawGraph } from './graph/draw'
import type { Graph, Group } from './graph/types'
import { TooMuch, tooMuch } from './graphviz'
import { kinds, parseMermaid } from './mermaid/parse'
import type { XyChart } from './mermaid/xychart'
import { sayChart, sayGraph, saySequence } from './said'
import { drawSequence } from './sequence/draw'
import { measureWith } from './text'
import type { Drawing, DrawingFault, Drawn, Measure, Speech } from './types'

/** See `index.ts`. */
export async function draw(language: string, source: string, speech: Speech): Promise<Drawn> {
  try {
    return await drawSource(language, source, speech)
  } catch (error) {
    if (error instanceof TooMuch) return { faults: [tooMuch] }
    throw error
  }
}

async function drawSource(language: string, source: string, speech: Speech): Promise<Drawn> {
  const faults: DrawingFault[] = []
  const parsed =
    language === 'dot'
      ? graphOf(await parseDot(source, faults))
      : parseMermaid(source, faults, speech.words.drawing.relations)
  if (!parsed || faults.some(({ isSlight }) => !isSlight)) return { faults }
  const size = sizeOf(parsed)
  if (size === 0 || size > MOST) {
    const found = size > MOST_LINES ? `more than ${MOST_LINES}` : size
    const message =
      size === 0 ? 'there is nothing in this drawing' : `expected at most ${MOST} boxes and lines, found ${found}`
    const hint = size === 0 ? `it may be ${kinds}` : 'divide it into several drawings'
    return { faults: [{ line: 1, column: 1, message, hint }] }
  }
  if ('chart' in parsed) return { drawing: await drawXyChart(parsed.chart, speech), faults }
  const measure = measureWith(await typesetterFor(allOf(source), headingsTypeface()))
  return { drawing: await drawParsed(parsed, measure, speech), faults }
}

type Parsed = NonNullable<ReturnType<typeof parseMermaid>>

async function drawXyChart(chart: XyChart, speech: Speech): Promise<Drawing> {
  const { drawValues } = await import('./chart')
  const { wide, narrow } = await drawValues(chart.values, chart.look, speech.words.locale)
  return { ...wide, narrow: narrow.svg, said: sayChart(chart, speech) }
}

const graphOf = (graph: Graph | undefined) => graph && { graph }

function sizeOf(parsed: Parsed): number {
  if ('chart' in parsed) return parsed.chart.values.data.length
  if ('sequence' in parsed) return parsed.sequence.steps.length
  const { boxes, lines, groups } = parsed.graph
  return boxes.length + lines.length + countGroups(groups)
}

const countGroups = (groups: readonly Group[]): number =>
  groups.reduce((sum, group) => sum + 1 + countGroups(group.groups), 0)

async function drawParsed(
  parsed: Exclude<Parsed, { chart: XyChart }>,
  measure: Measure,
  speech: Speech,
): Promise<Drawing> {
  const [drawn, said]: [{ svg: Element; width: number; height: number }, string[]] =
    'graph' in parsed
      ? [await drawGraph(parsed.graph, measure), sayGraph(parsed.graph, speech)]
      : [drawSequence(parsed.sequence, measure), saySequence(parsed.sequence, speech)]
  return { ...drawn, said }
}

/** Far above what anybody can read, and drawn in a second. */
const MOST = 1000

/** Every character that may be in a label: those of the source, and what labels add. */
const allOf = (source: string) => `${source}«»<>#&" .:0123456789`
