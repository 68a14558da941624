'use client'

import { useEffect } from 'react'

/**
 * Starts the modules of a page whose head React created in the browser, where scripts do not run. Next does this for
 * pages that answer 404. On other pages the modules run already, and starting them again does nothing.
 */
export function Starter({ modules }: { readonly modules: readonly string[] }) {
  useEffect(() => {
    start(modules)
  }, [modules])
  return null
}

async function start(modules: readonly string[]) {
  for (const address of modules) await import(/* turbopackIgnore: true */ address)
}
