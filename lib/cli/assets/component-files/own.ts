import { existsSync, readFileSync } from 'node:fs'
import { listOwnProps, type OwnProps, readOwnComponents } from '../../../mdx'
import { messagePath } from '../../../problems'

/**
 * Returns the README of the publication's own components, as path and text, with a list of them between the marks
 * `<!-- components: own -->` and `<!-- /components -->`; nothing if it has no such place.
 */
export async function renderOwnList(readme: string, folder: string, cwd: string): Promise<Map<string, string>> {
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : ''
  if (!PLACE.test(text)) return new Map()
  const { components } = await readOwnComponents(folder, cwd)
  const described = Object.entries(components).map(async ([name, component]) => {
    return renderComponent(name, await listOwnProps(component))
  })
  const list = (await Promise.all(described)).join('\n\n') || 'None yet.'
  return new Map([[messagePath(readme, cwd), text.replace(PLACE, (_, begin, end) => `${begin}\n\n${list}\n\n${end}`)]])
}

const PLACE = /(<!-- components: own -->)[\s\S]*?(<!-- \/components -->)/

function renderComponent(name: string, { about, props, mistake }: OwnProps): string {
  const line = [`\`<${name}>\``, about ?? mistake].filter(Boolean).join(': ')
  if (props.length === 0) return line
  const rows = props.map((prop) => `| \`${prop.name}\` | ${cell(prop.kind)} | ${prop.isRequired ? 'required' : ''} |`)
  return [line, '', `| \`<${name}>\` | What it is | Rule |`, '| --- | --- | --- |', ...rows].join('\n')
}

const cell = (text: string) => text.replaceAll('|', '\\|')
