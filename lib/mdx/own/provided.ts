import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as zod from 'zod'
import * as contract from '../contract'

/** Packages that are there for every component, instead of being a part of it. */
export const PROVIDED: readonly string[] = ['react', 'react/jsx-runtime', 'zod']

/** How the import of `defineComponent` ends, wherever the content folder is. */
export const CONTRACT = '/lib/mdx/contract'

// Not imported: Next replaces React in what it bundles by one that has no hooks and writes no HTML.
const load = createRequire(join(process.cwd(), 'package.json'))

/** Returns what a component gets for a name that it imports. Throws if that name is not among them. */
export function provide(name: string): unknown {
  if (name === 'zod') return zod
  if (name.endsWith(CONTRACT)) return contract
  if (PROVIDED.includes(name)) return load(name)
  throw new Error(`there is no ${name} for a component`)
}

interface React {
  createElement(type: unknown, props?: object, ...children: unknown[]): unknown
}

type Write = (element: unknown, options: { readonly identifierPrefix: string }) => string

/**
 * Returns React, and its functions that write HTML: one for good, and one with the comments by which React finds its way
 * in the browser. https://react.dev/reference/react-dom/server
 */
export function htmlWriter() {
  const { createElement } = load('react') as React
  const { renderToStaticMarkup, renderToString } = load('react-dom/server') as Record<string, Write>
  if (!renderToStaticMarkup || !renderToString) throw new Error('react-dom/server has other functions')
  return { createElement, renderToStaticMarkup, renderToString }
}
