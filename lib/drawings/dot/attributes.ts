import { LONGEST } from '../text'
import type { DrawingFault } from '../types'
import { SHAPES } from './shapes'

/** What a graph may have besides its boxes and lines. */
const USED: ReadonlySet<string> = new Set(
  'label shape style rank rankdir dir arrowhead arrowtail lhead ltail'.split(' '),
)

/** Attributes that only set a look or a distance. */
const LOOKS: ReadonlySet<string> = new Set(
  `bgcolor color colorscheme fillcolor fontcolor fontname fontsize fontpath penwidth pencolor peripheries margin pad nodesep
  ranksep size ratio splines dpi height width fixedsize weight minlen constraint arrowsize labelfontsize labelfontcolor
  labelfontname labelangle labeldistance labelloc labeljust len overlap compound center concentrate ordering newrank group
  layout sep esep orientation rotate gradientangle nojustify decorate labelfloat samehead sametail regular sides skew
  distortion outputorder mindist clusterrank landscape forcelabels`.split(/\s+/),
)

export const KNOWN =
  'a graph has boxes a [label="…" shape=box], lines a -> b [label="…"], subgraph cluster_x { label="…" }, rankdir=LR, { rank=same a b }'

/** Reports what a graph has that is not drawn: pictures, links and HTML, which are refused, and looks, which are not needed. */
export function checkAttributes(source: string): DrawingFault[] {
  const faults: DrawingFault[] = []
  for (const { name, value, offset, isHtml } of attributesIn(source)) {
    const before = source.slice(0, offset).split('\n')
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    if (isHtml) {
      const hint = 'write the words alone: label="…"; \\n breaks a line'
      faults.push({ ...place, message: `${name} is plain text, found HTML`, hint })
    } else if (value.length > LONGEST) {
      const message = `expected at most ${LONGEST} characters, found ${value.length}`
      faults.push({ ...place, message, hint: 'shorten it, and say the rest in the text' })
    } else if (/^(?:URL|href|target|tooltip)$|(?:URL|href|target|tooltip)$/i.test(name)) {
      const hint = `remove ${name}; write the link in the text below the drawing`
      faults.push({ ...place, message: `a drawing has no links, found ${name}`, hint })
    } else if (/^(?:image|imagescale|imagepos|imagepath|shapefile|stylesheet)$/i.test(name)) {
      faults.push({ ...place, message: `a drawing loads no files, found ${name}`, hint: `remove ${name}` })
    } else if (LOOKS.has(name)) {
      const message = `${name} sets a look, and a drawing has that of the site`
      faults.push({ ...place, message, hint: `remove ${name}`, isSlight: true })
    } else if (name === 'shape' && !Object.hasOwn(SHAPES, value)) {
      const hint = `shapes are ${Object.keys(SHAPES).join(', ')}`
      faults.push({ ...place, message: `the shape ${value} is not known here`, hint })
    } else if (!USED.has(name)) {
      const hint = `remove it; known are ${[...USED].join(', ')}`
      faults.push({ ...place, message: `${name} is not known here`, hint })
    }
  }
  return faults
}

interface Attribute {
  readonly name: string
  readonly value: string
  readonly offset: number
  readonly isHtml: boolean
}

/** Finds `name=value` in a graph that Graphviz could read, outside quotes and comments. */
function attributesIn(source: string): Attribute[] {
  const found: Attribute[] = []
  for (const match of source.matchAll(TOKEN)) {
    const [, name, value = ''] = match
    if (name !== undefined)
      found.push({ name: bare(name), value: bare(value), offset: match.index, isHtml: value === '<' })
  }
  return found
}

const bare = (text: string) => text.replaceAll('"', '')

/** A comment, a name with an equals sign and a value (of HTML, only its start), or a quoted text. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|^#[^\n]*|("[A-Za-z_]\w*"|[A-Za-z_]\w*)\s*=\s*(<|[\w.-]+|"(?:[^"\\]|\\[\s\S])*")?|"(?:[^"\\]|\\[\s\S])*"/gm
