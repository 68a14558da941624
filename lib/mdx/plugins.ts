import type { Root as Html } from 'hast'
import type { Root } from 'mdast'
import { citationLinks, citations, parseCitations } from './citations'
import type { Context } from './context'
import { dialect } from './dialect'
import { foreignSyntax } from './foreign'
import { formulas, showFormulas } from './formulas'
import { lostLinks, oddSpaces, strayMarks } from './lost'
import {
  appendices,
  calloutNotes,
  codeBlocks,
  collapse,
  directions,
  drawings,
  enlarge,
  headingAnchors,
  ids,
  links,
  notes,
  parts,
  pictures,
  posters,
  rawHtml,
  reading,
  recordings,
  rendered,
  styles,
  tables,
  taskStates,
} from './page'
import { fork } from './plain'
import {
  allowList,
  autolinks,
  beside,
  callouts,
  codeMarks,
  definitions,
  drawComponents,
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

/** One step from text to page: changes the tree that it is given, and reports to the context. */
export type Step<Tree> = (context: Context) => (tree: Tree) => void | undefined | Tree | Promise<void>

/** Steps that run on the Markdown tree, in this order. */
export const textSteps: readonly Step<Root>[] = [
  formulas, // First: what stands in a formula is no Markdown, and no step may look for slips in it.
  citations, // Before anything takes their brackets for those of a link.
  headingAttributes, // Before the allow-list removes comments, which name headings in MDX.
  foreignSyntax, // These four look at what the author wrote, before anything is moved or removed.
  lostLinks,
  strayMarks,
  oddSpaces,
  labels,
  allowList, // Before all other checks, so that they meet no code, unknown elements or unknown components.
  autolinks, // Before anything reads an address.
  safeAddresses, // Before anything copies an address.
  definitions,
  rawText, // While HTML is still as the author wrote it.
  htmlMarkdown,
  htmlEnds, // After it, because it removes what would swallow the text.
  tableRows,
  listNumbers,
  footnotes, // While the text is still where the author wrote it.
  beside, // Before headings get ids that their author has not written.
  callouts, // Before the punctuation, which would read the marker as text.
  codeMarks, // Before the copy, which needs the language without them.
  punctuation, // Before headings, whose text appears in the table of contents and in ids.
  headings, // Sets the ids that the page, the table of contents and checks share.
  tools, // After headings, since a tool's heading is one of them.
  partIds, // After tools, so that a generated id gives way to a written one.
  gather, // When the text is what readers will read, and before the copy, which includes what is added here.
  drawComponents, // When components are valid, and before the copy, which gets the picture too.
  fork, // From here on, changes affect only the page.
]

/** Steps that run on the page's HTML tree, in this order. */
export const pageSteps: readonly Step<Html>[] = [
  rawHtml, // First: the HTML of a Markdown file becomes elements, or is reported and removed.
  calloutNotes, // Before notes, which may stand in a callout.
  rendered, // Before anything reads links, pictures and ids: they may be in it.
  links, // Before notes and anchors add links that the author did not write.
  pictures, // Before notes: a note with a figure cannot be inline.
  posters, // These two beside pictures, since a video may have one.
  recordings,
  notes, // Moves footnotes into the text, when their links and pictures are done.
  citationLinks, // Beside notes, which may hold them, and for the same reason.
  appendices, // After notes, which they follow.
  tables, // After notes: a table's name is built from its header cells.
  taskStates,
  reading, // When everything is in its final place, and before code gets its many spans.
  directions, // After notes and tables, whose boxes have a direction of their own.
  showFormulas, // In place of the code that stood for them until now, since no step before knows MathML.
  drawings, // After directions and the reading, which know no SVG; before code, of which they are a kind.
  enlarge, // Its links are not the author's, and no step may take them for that.
  codeBlocks, // Late, because its spans need no further visit.
  headingAnchors, // After every step that reads the text of headings.
  ids, // Sees every id that the page will have.
  parts, // When the content between their tags is done.
  collapse, // The content of elements becomes text.
  styles, // Last: they are no part of the text.
]

/** The steps in the form that unified expects. */
export const markdownPlugins = (context: Context) => [
  dialect,
  parseLabels,
  ...(context.source.cited ? [parseCitations] : []),
  ...bound(textSteps, context),
]
export const htmlPlugins = (context: Context) => bound(pageSteps, context)

function bound<Tree>(steps: readonly Step<Tree>[], context: Context) {
  return steps.map((step) => () => step(context))
}
