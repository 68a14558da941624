import { expect, test } from 'vitest'
import { buildPolicy, headersFor } from '@/lib/export/hosting/policy/build-policy'
import { pagePolicy } from '@/lib/export/hosting/policy/csp'
import { divideInline, roomForHashes } from '@/lib/export/hosting/policy/divide-inline'

const hash = (name: string | number) => `'sha256-${String(name).padEnd(43, 'x')}='`
const page = (name: string, styles: readonly (string | number)[]) => ({
  address: `/blog/${name}/`,
  inline: { scripts: [hash('script')], styles: styles.map(hash) },
})
const common = Array.from({ length: 10 }, (_, at) => `c${at}`)

test('what fits into the policy of all pages is in it', () => {
  const { shared, apart } = divideInline([page('a', common), page('b', [...common, 'rare'])], 26)
  expect(shared.styles).toHaveLength(11)
  expect(apart.size).toBe(0)
})

test('with more hashes than hosts read, the rarest are in policies of the pages that have them', () => {
  const pages = [
    ...Array.from({ length: 50 }, (_, at) => page(`plain-${at}`, common)),
    ...Array.from({ length: 25 }, (_, at) => page(`own-${at}`, [...common, `rare-${at}`])),
  ]
  const { shared, apart } = divideInline(pages, 26)
  expect(shared.scripts.length + shared.styles.length).toBe(26)
  expect(apart.size).toBe(10)
  const { rules } = buildPolicy({ inline: shared, apart, runtimePages: [], redirects: [], href: (path) => path })
  for (const { address, inline } of pages) {
    const policy = headersFor(rules, address)['Content-Security-Policy'] ?? ''
    expect(policy.length).toBeLessThan(1900)
    for (const one of [...inline.scripts, ...inline.styles]) expect(policy).toContain(one)
  }
})

test('there is room for what fits into a line that hosts read, with what services add', () => {
  const room = roomForHashes({ 'frame-src': ['https://player.example'] })
  const styles = Array.from({ length: room + 1 }, (_, at) => hash(at))
  const lengthOf = (count: number) => {
    const inline = { scripts: [], styles: styles.slice(0, count) }
    return `  Content-Security-Policy: ${pagePolicy(inline, { 'frame-src': ['https://player.example'] })}`.length
  }
  expect(lengthOf(room)).toBeLessThanOrEqual(2000)
  expect(lengthOf(room + 1)).toBeGreaterThan(2000)
  expect(room).toBeGreaterThan(27)
})

test('where too many pages would need one, all stay together', () => {
  const pages = Array.from({ length: 100 }, (_, at) => page(`p${at}`, [...common, at]))
  expect(divideInline(pages, 26).apart.size).toBe(0)
})
