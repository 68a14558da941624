/** A snippet that editors offer for a component. */
export interface Snippet {
  readonly name: string
  /**
   * Text of its `snippet.mdx`: a comment with the description, then the lines, with VS Code placeholders (`${1:A
   * title}`).
   */
  readonly text: string
}

interface Entry {
  readonly prefix: string | readonly string[]
}

/**
 * Returns the snippets file with those of all components. Its other snippets stay unchanged. Throws if a snippet lacks
 * its comment.
 */
export function renderSnippets(file: string, snippets: readonly Snippet[]): string {
  const entries = Object.entries(JSON.parse(file) as Record<string, Entry>)
  const at = entries.findIndex(isOfComponent)
  const others = entries.filter((entry) => !isOfComponent(entry))
  const written = others.toSpliced(at < 0 ? others.length : at, 0, ...snippets.map(entryOf))
  return `${JSON.stringify(Object.fromEntries(written), null, 2)}\n`
}

function isOfComponent([name, { prefix }]: readonly [string, Entry]): boolean {
  return prefix.includes(`<${name}`)
}

function entryOf({ name, text }: Snippet): [string, Entry] {
  const [comment = '', ...body] = text.trimEnd().split('\n')
  const description = /^\{\/\* (.+) \*\/\}$/.exec(comment)?.[1]
  if (description === undefined) throw new Error(`the snippet of <${name}> does not say in a comment what it is`)
  const entry = { scope: 'mdx', prefix: [name, `<${name}`], description, body: [...body, '$0'] }
  return [name, entry]
}
