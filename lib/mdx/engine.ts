import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json'

/** Packages whose version shows in an artifact. */
const PACKAGES = [
  '@mdx-js/mdx',
  '@shikijs/transformers',
  'github-slugger',
  'hast-util-raw',
  'hast-util-sanitize',
  'hast-util-to-html',
  'htmlparser2',
  'mdast-util-gfm',
  'mdast-util-to-hast',
  'mdast-util-to-markdown',
  'next-mdx-remote',
  'remark-gfm',
  'saxes',
  'sharp',
  'shiki',
  'svg-element-attributes',
] as const

let print: string | undefined

/**
 * What tells one state of the engine from another: the versions of its packages and the text of its own files, so that
 * whoever changes it need not remember to drop what it made before. Read once per process.
 */
export function enginePrint(): string {
  if (print !== undefined) return print
  const hash = createHash('sha256').update(JSON.stringify(PACKAGES.map((name) => manifest.dependencies[name])))
  const root = join(process.cwd(), 'lib', 'mdx')
  const files = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).sort() : []
  for (const file of files) if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(root, file)))
  print = hash.digest('hex')
  return print
}
