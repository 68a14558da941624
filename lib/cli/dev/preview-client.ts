import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The module that keeps an open page up to date. Throws what esbuild finds wrong in it. */
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

/** How the bar and the report look. */
export function loadStyle(cwd: string): Promise<string> {
  return readFile(join(cwd, 'components/preview/style.css'), 'utf8')
}
