import { spawnSync } from 'node:child_process'

/** Compiles the site's style sheet, with `more` at its end, as Tailwind does if it is told that the sheet is at `from`. */
export function compileStyleSheet(from = 'app/globals.css', more = ''): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', COMPILE, from, more], {
    encoding: 'utf8',
  })
  if (stderr !== '') throw new Error(stderr)
  return stdout
}

const COMPILE = `
import { readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import config from './postcss.config.mjs'
const [, from, more] = process.argv
const compiler = postcss([tailwind(config.plugins['@tailwindcss/postcss'])])
const { css } = await compiler.process(readFileSync('app/globals.css', 'utf8') + more, { from, map: false })
console.log(css)
`
