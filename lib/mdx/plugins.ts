import type { Root as Html } from 'hast'
import type { Root } from 'mdast'
import type { Context } from './context'
import { dialect } from './dialect'
import { foreignSyntax } from './foreign'
import { lostLinks, oddSpaces, strayMarks } from './lost'
import {
  appendices,
  calloutNotes,
  codeBlocks,
  collapse,
  directions,
  headingAnchors,
  ids,
  links,
  notes,
  parts,
  pictures,
  rawHtml,
  reading,
  tables,
  taskStates,
} from './page'
import { fork } from './plain'
import {
  allowList,
  autolinks,
  callouts,
  codeMarks,
  definitions,
  footnotes,
  gather,
  headingAttributes,
  headings,
  htmlEnds,
  htmlMarkdown,
  labels,
  listNumbers,
  parseLabels,
  partIds,
  punctuation,
  rawText,
  safeAddresses,
  tableRows,
  tools,
} from './syntax'

/** A step of the way from text to page: changes the tree it is given, reports to the context. */
export type Step<Tree> = (context: Context) => (tree: Tree) => void | undefined | Tree | Promise<void>

/** What happens to the Markdown tree, in this order. */
export const textSteps: readonly Step<Root>[] = [
  headingAttributes, // Before the allow-list takes comments out, which name headings in MDX.
  foreignSyntax, // These four look at what the author wrote, before anything moves or takes away.
  lostLinks,
  strayMarks,
  oddSpaces,
  labels,
  allowList, // First of those that look for what a text may not hold: nothing after it meets code, unknown elements or unknown components.
  autolinks, // Before anything reads an address.
  safeAddresses, // Before anything copies an address.
  definitions,
  rawText, // While HTML is still as the author wrote it.
  htmlMarkdown,
  htmlEnds, // After it, which takes out what would swallow the text.
  tableRows,
  listNumbers,
  footnotes, // While the text is still where the author wrote it.
  callouts, // Before the punctuation, which would read the marker as text.
  codeMarks, // Before the copy, which wants the language without them.
  punctuation, // Before headings, whose text appears in the contents and in ids.
  headings, // Ids that the page, the contents and checks share.
  tools, // After headings, among which a tool's own stands.
  partIds, // After tools, so that an id that is made gives way to one that is written.
  gather, // When the text says what readers will read, and before the copy, which gets what is added too.
  fork, // From here on, everything is for the page alone.
]

/** What happens to the page's HTML tree, in this order. */
export const pageSteps: readonly Step<Html>[] = [
  rawHtml, // First: a Markdown file's HTML becomes elements, or is reported and removed.
  calloutNotes, // Before notes, which may stand in a callout.
  links, // Before notes and anchors add links that are no author's.
  pictures, // Before notes: a note with a figure cannot stand in a line.
  notes, // Moves footnotes into the text, with links and pictures done.
  appendices, // After notes, which they follow.
  tables, // After notes: a table's name is made of its header cells.
  taskStates,
  reading, // When everything stands where it will, and before code gets its many spans.
  directions, // After notes and tables, whose boxes have directions of their own.
  codeBlocks, // Late: its spans need no further visit.
  headingAnchors, // After everything that reads the text of headings.
  ids, // Sees every id that the page will have.
  parts, // When what stands between their tags is done.
  collapse, // Last: the content of elements becomes text.
]

/** The steps as unified wants them. */
export const markdownPlugins = (context: Context) => [dialect, parseLabels, ...bound(textSteps, context)]
export const htmlPlugins = (context: Context) => bound(pageSteps, context)

function bound<Tree>(steps: readonly Step<Tree>[], context: Context) {
  return steps.map((step) => () => step(context))
}
