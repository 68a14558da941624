import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the module that keeps an open page up to date. Throws esbuild's error if it is invalid. */
export async function buildClient(cwd: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(cwd, 'components/preview/client.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Returns the style sheet of the bar and the report. */
export function loadStyle(cwd: string): Promise<string> {
  return readFile(join(cwd, 'components/preview/style.css'), 'utf8')
}
