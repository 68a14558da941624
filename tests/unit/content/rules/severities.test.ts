import { describe, expect, it } from 'vitest'
import { fixedRules, openRules } from '../../../../lib/problems'
import { post, siteWith } from '../../../support/site'

const SHORT = { 'posts/a.mdx': post({ meta_description: 'Too short.', layout: 'wide' }) }

const load = (severities: Record<string, string>) => siteWith(SHORT).load({ severities })

describe('the severity of a rule', () => {
  it('is what the settings say', async () => {
    const rulesOf = async (severities: Record<string, string>) =>
      (await load(severities)).problems.map(({ rule, severity }) => `${rule} ${severity}`)
    expect(await rulesOf({})).toEqual(['description-length warning', 'unknown-key warning'])
    expect(await rulesOf({ 'description-length': 'error' })).toContain('description-length error')
    expect(await rulesOf({ 'description-length': 'off', 'unknown-key': 'off' })).toEqual([])
  })

  it('keeps a post back when it is error', async () => {
    expect((await load({})).posts).toHaveLength(1)
    expect((await load({ 'description-length': 'error' })).posts).toHaveLength(0)
  })

  it('can be set for a rule or cannot, never both', () => {
    expect(openRules.filter((rule) => (fixedRules as readonly string[]).includes(rule))).toEqual([])
  })
})
