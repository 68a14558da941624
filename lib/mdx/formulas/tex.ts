import type { Element } from 'hast'
import temml from 'temml'
import { nearest } from '../../problems'
import { textOf, walk } from '../tree/tree'
import { annotate, parseMathMl } from './mathml'

/** A formula as MathML, and as the words of a line, such as a heading. */
export interface Rendered {
  readonly math: Element
  readonly words: string
}

/** Why TeX cannot be read, as parts of a `Problem`. `offset` is where in the TeX. */
export interface TexMistake {
  readonly message: string
  readonly hint: string
  readonly offset: number
}

/** Sizes in the TeX are cut off at these numbers of ems and points. */
const MAX_SIZE: [number, number] = [40, 400]

/**
 * Renders TeX as MathML, in a line of text or as a block. Addresses, classes and styles of an author are refused, and
 * macros that expand without end (https://temml.org/docs/en/administration#options).
 */
export function renderTex(tex: string, isBlock: boolean): Rendered | TexMistake {
  const own = refused(tex)
  if (own) return own
  try {
    const options = { displayMode: isBlock, throwOnError: true, maxSize: MAX_SIZE, maxExpand: 1000 }
    const math = parseMathMl(temml.renderToString(tex, options))
    return { math: annotate(math, tex), words: wordsOf(math, tex) }
  } catch (error) {
    return explain(error, tex)
  }
}

/** Returns the offset of a TeX command of which the name is accepted, or -1. `\\` is a line break, not a command. */
export function findCommand(tex: string, names: ReadonlySet<string>): { name: string; offset: number } | undefined {
  for (const { 0: command, index } of tex.matchAll(/\\(?:[A-Za-z]+|[^A-Za-z])/g)) {
    if (names.has(command)) return { name: command, offset: index }
  }
  return undefined
}

function refused(tex: string): TexMistake | undefined {
  if (tex.trim() === '') {
    return { message: 'the formula is empty', hint: 'write TeX between the marks, or remove them', offset: 0 }
  }
  const found = findCommand(tex, NUMBERS)
  if (!found) return undefined
  return {
    message: `${found.name} numbers nothing here`,
    hint: 'write {#eq-name} after the formula, which gives it a number, and link to it with [](#eq-name)',
    offset: found.offset,
  }
}

const NUMBERS: ReadonlySet<string> = new Set(['\\tag', '\\label', '\\ref', '\\eqref'])

/** The words of a formula that is one line of signs; the TeX if it has fractions, powers or the like. */
function wordsOf(math: Element, tex: string): string {
  let isLine = true
  walk(math, (node) => {
    if (node.type === 'element' && !LINE.has(node.tagName)) isLine = false
  })
  return isLine ? textOf(math) : tex
}

const LINE: ReadonlySet<string> = new Set('mi mn mo mrow mspace mstyle mtext ms'.split(' '))

function explain(error: unknown, tex: string): TexMistake {
  const text = error instanceof Error ? error.message.trim() : ''
  const position = error instanceof Error && 'position' in error ? Number(error.position) : 0
  const offset = Number.isInteger(position) ? Math.min(position, tex.length) : 0
  if (error instanceof RangeError) {
    return { message: 'the formula is nested too deeply', hint: 'nest fewer braces, roots and fractions', offset: 0 }
  }
  if (/^Too many expansions/.test(text)) {
    return { message: 'a macro of the formula has no end', hint: 'write out what it stands for', offset: 0 }
  }
  const [, kind, name] =
    /^(Unsupported function name|Undefined control sequence|No such environment): (\S+)/.exec(text) ?? []
  if (kind && name) return unknown(kind.endsWith('environment') ? 'environment' : 'command', name, offset)
  if (/^Function "\S+" is not trusted/.test(text)) {
    return {
      message: `${/"(\S+)"/.exec(text)?.[1]} is not available in a formula`,
      hint: 'remove it: addresses, classes and styles belong to the text and the site',
      offset,
    }
  }
  const [, expected] = /^Unexpected end of input.*expected '(.+?)'/.exec(text) ?? []
  if (expected ?? /got 'EOF'/.test(text)) return unclosed(tex, expected ?? '}')
  const [, unexpected] = /^Expected 'EOF', got '(.+?)' at/.exec(text) ?? []
  if (unexpected === '&') {
    const hint = 'write \\& for the sign, or \\begin{aligned} … \\end{aligned} around the lines'
    return { message: '& stands outside of a table or aligned lines', hint, offset }
  }
  if (unexpected)
    return {
      message: `${unexpected} does not belong here`,
      hint: 'remove it, or what came before is not complete',
      offset,
    }
  const [reason = ''] = text.replace(/ at (?:position \d+|end of input)[\s\S]*$/, '').split('\n')
  return { message: `TeX: ${reason.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`, hint: OTHER, offset }
}

function unknown(what: string, name: string, offset: number): TexMistake {
  const near = nearest(name, COMMON)
  return { message: `there is no TeX ${what} ${name}`, hint: near ? `did you mean ${near}?` : OTHER, offset }
}

/** Reports the last brace that is still open, or else the end. */
function unclosed(tex: string, expected: string): TexMistake {
  const open: number[] = []
  for (const { 0: sign, index } of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') open.push(index)
    if (sign === '}') open.pop()
  }
  const at = open.at(-1)
  if (at === undefined)
    return { message: `the formula ends too early`, hint: `add ${expected}, or what is missing`, offset: tex.length }
  return { message: 'this { is never closed', hint: 'add } where it ends; a brace that readers see is \\{', offset: at }
}

const OTHER = 'the commands there are: https://temml.org/docs/en/supported; words go into \\text{…}'

const COMMON =
  String.raw`\alpha \approx \bar \beta \begin \binom \boxed \cdot \cdots \cup \cap \delta \Delta \dfrac \dots
  \end \epsilon \equiv \eta \exists \exp \forall \frac \gamma \Gamma \ge \geq \hat \in \infty \int \kappa \lambda
  \Lambda \langle \ldots \le \left \leq \lim \ln \log \mathbb \mathbf \mathcal \mathrm \max \min \mu \nabla \ne \neq \nu
  \omega \Omega \operatorname \overline \partial \Phi \phi \pi \Pi \pm \prod \propto \psi \quad \qquad \rangle \rho
  \right \rightarrow \sigma \Sigma \sim \sqrt \subset \sum \tau \text \textbf \tfrac \theta \tilde \times \to \underline
  \varepsilon \varphi \vec \xi \zeta aligned align array bmatrix cases equation gather matrix pmatrix split`.split(
    /\s+/,
  )
