import type { Imported } from '../../model'
import type { Source } from '../../source'
import { readText, type Tree } from '../../tree'
import { buildText } from './build-text'
import { idOf } from './story'

/** Medium, by the archive that its settings export: an HTML file for each story. What else is in it is not read. */
export const medium: Source = {
  name: 'medium',
  title: 'Medium',

  async recognise(tree) {
    const [first] = storiesIn(tree)
    return first !== undefined && isStory(await readText(tree, first))
  },

  async read(tree, report): Promise<Imported> {
    const alternatives = new Map<string, readonly string[]>()
    const files = storiesIn(tree)
    const ids = new Map(files.map((file) => [idOf(file), file]))
    const texts = []
    for (const file of files) {
      const html = await readText(tree, file)
      if (isStory(html)) texts.push(...buildText(html, file, { ids, report, alternatives }))
    }
    return { texts, authors: [], origins: [], roots: [''], alternatives }
  },
}

function storiesIn(tree: Tree): readonly string[] {
  return tree.files.filter((file) => /^(?:[^/]+\/)?posts\/[^/]+\.html$/.test(file))
}

function isStory(html: string): boolean {
  return html.includes('h-entry') && html.includes('p-name')
}
