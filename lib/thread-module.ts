/** Set by `lib/cli/run.mjs` in a command that runs from a bundle: where the sources are, and where the bundle is. */
declare global {
  var engineBundle: { readonly root: string; readonly folder: string } | undefined
}

/**
 * Returns the address of the module that a worker thread loads for one of the engine's sources: that in the bundle, if the
 * command runs from one.
 */
export function threadModule(source: URL): string {
  const { engineBundle } = globalThis
  if (!engineBundle) return source.href
  return source.href.replace(engineBundle.root, engineBundle.folder).replace(/\.ts$/, '.mjs')
}

/** Returns the options of Node that a worker thread needs for `threadModule`: it must learn to load sources. */
export function threadArguments(): string[] {
  return globalThis.engineBundle ? [] : ['--import', new URL('./register-tsx.mjs', import.meta.url).href]
}
