/** What editors offer for a component. */
export interface Snippet {
  readonly name: string
  /** Its `snippet.mdx`: a comment that says what it is, then the lines, with places as VS Code has them (`${1:A title}`). */
  readonly text: string
}

interface Entry {
  readonly prefix: string | readonly string[]
}

/** The file of snippets with those of all components; the others in it stay as they are. */
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
