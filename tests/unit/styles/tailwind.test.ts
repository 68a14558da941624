import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('the style sheet compiles to the same when it is not said where it lies', () => {
  const [named, unnamed] = ['app/globals.css', ''].map((from) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', COMPILE, from], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    return stdout
  })
  expect(named).toContain('@layer')
  expect(unnamed).toBe(named)
})

/** Compiles as Turbopack does, which passes an empty text as the address of a style sheet that it does not know yet. */
const COMPILE = `
import { readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import config from './postcss.config.mjs'
const compiler = postcss([tailwind(config.plugins['@tailwindcss/postcss'])])
const { css } = await compiler.process(readFileSync('app/globals.css', 'utf8'), { from: process.argv[1], map: false })
console.log(css)
`
