import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Component, components, folderOf, styledTogether } from '../../../components/mdx'
import { contentRoot, ownComponentsFolder } from '../../content'
import { defineCommand, runAsProgram } from '../command'
import { renderGuide } from './component-files/guide'
import { renderOwnList } from './component-files/own'
import { renderSnippets } from './component-files/snippets'
import { renderStyles } from './component-files/styles'

const HELP = `npm run components

Writes what is made of the folders of components: their style sheet, their sections of the author's guide, and their
snippets for editors. Lists the publication's own components in content/components/README.md, if that has a place for them.
`

/** `npm run components`. Exit code 0 with the files written, 2 if the command line is wrong. */
export const runComponents = defineCommand({
  help: HELP,
  flags: {},
  async run(context) {
    const folder = ownComponentsFolder(contentRoot(context.env, context.cwd))
    const own = await renderOwnList(join(folder, 'README.md'), folder, context.cwd)
    for (const [file, text] of [...renderComponentFiles(context.cwd, components), ...own]) {
      writeFileSync(resolve(context.cwd, file), text)
      context.print(`${file}\n`)
    }
    return 0
  },
})

/**
 * Returns every file that is generated from the folders of components, as path and text. Throws if a folder lacks a
 * file.
 */
export function renderComponentFiles(cwd: string, list: readonly Component[]): Map<string, string> {
  const all = list.map(({ contract }) => ({ contract, folder: folderOf(contract) }))
  const read = (...path: string[]) => readFileSync(join(cwd, ...path), 'utf8')
  const styled = all.filter(({ folder }) => existsSync(join(cwd, FOLDER, folder, 'style.css')))
  const sections = all.map((one) => ({ ...one, text: read(FOLDER, one.folder, 'guide.md') }))
  const snippets = all.map(({ contract, folder }) => ({
    name: contract.name,
    text: read(FOLDER, folder, 'snippet.mdx'),
  }))
  return new Map([
    [
      join(FOLDER, 'styles.css'),
      renderStyles(styled.map(({ contract, folder }) => [folder, layerOf(contract) ?? folder])),
    ],
    [GUIDE, renderGuide(read(GUIDE), sections)],
    [SNIPPETS, renderSnippets(read(SNIPPETS), snippets)],
  ])
}

/** Returns the layer that the styles of a component share with those of others, if they do. */
function layerOf({ name }: Component['contract']): string | undefined {
  return Object.keys(styledTogether).find((layer) => styledTogether[layer]?.some((one) => one.contract.name === name))
}

const FOLDER = join('components', 'mdx')
const GUIDE = join('docs', 'authoring.md')
const SNIPPETS = join('.vscode', 'fulcrum.code-snippets')

await runAsProgram(import.meta.url, runComponents)
