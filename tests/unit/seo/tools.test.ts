import { describe, expect, it } from 'vitest'
import type { ToolListing } from '../../../lib/listings'
import { buildSitemap, jsonLdFor, listPageInfos, metadataFor, toolPage, toolsPage } from '../../../lib/seo'
import { day, pageWith, postWith } from '../../support/post'

const tool = (document: ToolListing['document'] = postWith()): ToolListing => {
  return { id: 'delegate', kind: 'Decision', title: 'Should I do this myself?', document }
}

describe('the page of a tool', () => {
  it('says what it is and where it is from', () => {
    const { title, description, alternates, openGraph } = metadataFor(toolPage(tool()))
    expect(title).toBe('Should I do this myself? · Fixture')
    expect(description).toContain('from “On delegation”')
    expect(alternates?.canonical).toBe('https://fixture.example/tools/delegate/')
    expect(openGraph?.images).toMatchObject([{ url: 'https://fixture.example/tools/delegate/og.png' }])
  })

  it('stands below the toolbox', () => {
    expect(JSON.stringify(jsonLdFor(toolPage(tool())))).toContain(
      '"position":2,"name":"Tools","item":"https://fixture.example/tools/"',
    )
  })

  it('changes with its text and is as public as that', () => {
    const updated = day('2026-02-01')
    expect(toolPage(tool(postWith({ updated }))).changed).toBe(updated)
    expect(toolPage(tool(pageWith())).changed).toBeUndefined()
    expect(toolPage(tool(postWith({ status: 'draft' }))).index).toBe(false)
  })
})

describe('the toolbox', () => {
  it('is in the sitemap with every tool, unless it is empty', () => {
    const { facts } = postWith()
    const tools = [{ id: 'delegate', kind: 'Decision', title: 'Should I?', line: 1, column: 1 }]
    const addresses = (posts: Parameters<typeof listPageInfos>[0]) =>
      buildSitemap(listPageInfos(posts, [])).flatMap(({ url }) => /\/tools\/.*/.exec(url)?.[0] ?? [])
    expect(addresses([postWith({ facts: { ...facts, tools } })])).toEqual(['/tools/', '/tools/delegate/'])
    expect(addresses([postWith()])).toEqual([])
    expect(toolsPage([]).index).toBe(false)
  })
})
