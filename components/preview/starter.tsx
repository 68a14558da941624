'use client'

import { useEffect } from 'react'

/**
 * Starts the modules of a page whose head React has made in the browser, where scripts stay dead: Next does so when a
 * page answers 404. Everywhere else they run already, and a module runs once.
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
