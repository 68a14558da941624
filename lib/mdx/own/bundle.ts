import type { BuildOptions } from 'esbuild'

/** What a bundle of a component has in common wherever it runs. */
export const BUNDLE: BuildOptions = {
  bundle: true,
  write: false,
  jsx: 'automatic',
  // The project's own paths lead into the engine.
  tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  charset: 'utf8',
  logLevel: 'silent',
}
