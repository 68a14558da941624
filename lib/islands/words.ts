import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { catalogueOf, ownIslandWords, wordsFile, wordsIn } from '../words'

/**
 * Puts the words of the site's language into the modules: texts as the members of an enum, which esbuild writes where they
 * are used, and functions as exports of their own. So a module contains only the words that it uses.
 */
export function islandWords(): Plugin {
  return {
    name: 'words',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/lib\/words\/islands$/ }, ({ path }) => ({ path, namespace: NAMESPACE }))
      onLoad({ filter: /.*/, namespace: NAMESPACE }, () => ({
        contents: renderWords(),
        loader: 'ts',
        resolveDir: process.cwd(),
      }))
    },
  }
}

const NAMESPACE = 'words'

/** Returns the module with the words of the site. */
function renderWords(): string {
  const words = Object.entries(wordsIn().islands)
  const texts = words.flatMap(([name, value]) =>
    typeof value === 'string' ? [`${name} = ${JSON.stringify(value)}`] : [],
  )
  const functions = words.flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
  const own = functions.filter((name) => name in ownIslandWords())
  const others = functions.filter((name) => !own.includes(name))
  const source = join(process.cwd(), 'lib', 'words', catalogueOf(), 'islands')
  return [
    `export enum texts { ${texts.join(', ')} }`,
    `export { ${others.join(', ')} } from ${JSON.stringify(source)}`,
    ...(own.length > 0 ? [`import own from ${JSON.stringify(wordsFile())}`] : []),
    ...own.map((name) => `export const ${name} = own.islands.${name}`),
  ].join('\n')
}
