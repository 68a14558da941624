import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../../lib/content'
import { renderText } from '../../../lib/problems'
import { compileBody } from '../../support/compile'
import { NOW } from '../../support/site'

const FIXTURES = resolve('tests/fixtures')
const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('every mistake has its report', () => {
  it.each(folders.map(({ name }) => name))('%s', async (name) => {
    const root = join(FIXTURES, name)
    const { problems } = await loadContent({ root, now: NOW, drafts: false, compile: compileBody, cwd: root })
    const report = renderText(problems, (file) => readFileSync(join(root, file), 'utf8'))
    const expected = join(root, 'expected.txt')
    if (process.env.UPDATE) writeFileSync(expected, report)
    expect(report).toBe(readFileSync(expected, 'utf8'))
    expect(report).not.toBe('')
  })
})
