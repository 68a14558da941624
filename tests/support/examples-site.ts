import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Writes a content folder with a post for each example, called by its slug, and with the pictures that examples name. Its
 * feeds hold all of them. `files` are written besides, by their paths in the folder.
 */
export function writeExamples(
  posts: readonly { readonly slug: string; readonly example: string }[],
  files: Readonly<Record<string, string>> = {},
): string {
  const root = mkdtempSync(join(tmpdir(), 'fulcrum-'))
  mkdirSync(join(root, 'posts'))
  const settings = `import settings from ${JSON.stringify(resolve('tests/site/site.ts'))}
export default { ...settings, services: undefined, navigation: [], feedLimit: 100 }
`
  writeFileSync(join(root, 'site.ts'), settings)
  cpSync('tests/site/public', join(root, 'public'), { recursive: true })
  for (const { slug, example } of posts) {
    const head = `title: ${slug}\nexcerpt: An example.\npublished: true\npublished_at: 2026-01-15`
    writeFileSync(join(root, 'posts', `${slug}.mdx`), `---\n${head}\n---\n\n${around(example)}\n`)
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
  return root
}

/** Text around an example: without any, a reader view would take the whole page for the article. */
function around(example: string): string {
  const words =
    'Here stands a sentence, long enough that nobody takes the text around it for a menu or a list of links.'
  return `${words} ${words}\n\n${words}\n\n${example}\n\n${words}\n\n${words} ${words}`
}
