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

/** Returns what a component gets for a name that it imports. */
export function provide(name: string): unknown {
  if (name === 'zod') return zod
  return name.endsWith(CONTRACT) ? contract : load(name)
}

interface React {
  createElement(type: unknown, props?: object, ...children: unknown[]): unknown
}

/** Returns React, and its function that writes HTML: https://react.dev/reference/react-dom/server/renderToStaticMarkup */
export function htmlWriter() {
  const { createElement } = load('react') as React
  const { renderToStaticMarkup } = load('react-dom/server') as { renderToStaticMarkup(element: unknown): string }
  return { createElement, renderToStaticMarkup }
}
