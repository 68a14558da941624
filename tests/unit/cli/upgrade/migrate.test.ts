import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createMigrate } from '../../../../lib/cli/migrate'
import { newSections } from '../../../../lib/cli/upgrade/changelog'
import type { Migration } from '../../../../lib/cli/upgrade/migrations'
import { contextIn, siteWith } from '../../../support/site'

/** A migration that gives a setting another name. */
const rename = (version: string, from: string, to: string): Migration => ({
  version,
  name: `${from} is ${to}`,
  plan(root) {
    const path = join(root, 'site.ts')
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    return text.includes(from) ? [{ kind: 'write', path, text: text.replace(from, to) }] : []
  },
})

const migrate = createMigrate([rename('1.2.0', 'a', 'b'), rename('1.9.0', 'b', 'c'), rename('1.10.0', 'c', 'd')])

test.each([
  ['1.0.0', 'd', '✔ a is b\n✔ b is c\n✔ c is d\n'],
  ['1.9.0', 'a', ''],
  ['1.10.0', 'a', ''],
])('migrations after %s are made in order, each once', async (from, text, out) => {
  const { root } = siteWith({ 'site.ts': 'a' })
  const { context, said } = contextIn(root)
  expect(await migrate(context, ['--from', from])).toBe(0)
  expect([readFileSync(join(root, 'site.ts'), 'utf8'), said.out]).toEqual([text, out])
  expect(await migrate(context, ['--from', from])).toBe(0)
  expect(said.out).toBe(out)
})

test('a changelog is shown from the version after the old one up to the new one', () => {
  const changelog =
    '# Changes\n\n## Unreleased\n\nx\n\n## 1.10.0\n\nd\n\n## 1.9.0\n\nc\n\n## 1.2.0\n\nb\n\n## 1.0.0\n\na\n'
  expect(newSections(changelog, '1.2.0', '1.9.0')).toBe('## 1.9.0\n\nc')
  expect(newSections(changelog, '1.2.0', '1.10.0')).toBe('## 1.10.0\n\nd\n\n## 1.9.0\n\nc')
})
