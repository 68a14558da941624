import type { Part } from '../../../mdx/contract'

/** Documentation of a component for the author's guide. */
export interface Section {
  readonly folder: string
  readonly contract: Part & { readonly tool: boolean }
  /**
   * Text of its `guide.md`. The tables of props replace the line `<!-- props -->`, or are added at the end if there is
   * none.
   */
  readonly text: string
}

/**
 * Returns the guide with the sections of all components inserted at its marks: `<!-- components: figure -->` starts the
 * section of one component, `tools` and `others` start those of the remaining ones. Throws if a mark names no
 * component.
 */
export function renderGuide(guide: string, sections: readonly Section[]): string {
  const placed = [...guide.matchAll(MARK)].map(([, , name]) => name)
  const others = sections.filter(({ folder }) => !placed.includes(folder))
  return guide.replace(MARK, (_, begin: string, name: string) => {
    const own =
      name === 'tools' || name === 'others'
        ? others.filter(({ contract }) => contract.tool === (name === 'tools'))
        : sections.filter(({ folder }) => folder === name)
    if (own.length === 0) throw new Error(`the guide has a place for ${name}, and there is no such component`)
    return `${begin}\n\n${own.map(renderSection).join('\n\n')}\n\n${END}`
  })
}

const END = '<!-- /components -->'
const MARK = new RegExp(`(<!-- components: ([\\w-]+) -->)[^]*?${END}`, 'g')
const PROPS = '<!-- props -->'

function renderSection({ contract, text }: Section): string {
  const tables = withParts(contract).flatMap(renderTable).join('\n\n')
  return (text.includes(PROPS) ? text.replace(PROPS, () => tables) : `${text.trim()}\n\n${tables}`).trim()
}

/** Returns a component and everything that may stand inside it. */
function withParts(part: Part): Part[] {
  return [part, ...Object.values(part.parts).flatMap((rule) => withParts(rule.part))]
}

function renderTable({ name, props }: Part): string[] {
  const rows = Object.entries(props.shape).map(([prop, schema]) => {
    const { what, rule } = (schema as typeof props).meta() ?? {}
    if (typeof what !== 'string' || typeof rule !== 'string') throw new Error(`<${name}> does not explain ${prop}`)
    return `| \`${prop}\` | ${what} | ${rule} |`
  })
  return rows.length === 0 ? [] : [[`| \`<${name}>\` | What it is | Rule |`, '| --- | --- | --- |', ...rows].join('\n')]
}
