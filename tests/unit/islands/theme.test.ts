import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { mediaOf, oppositeOf, parseTheme } from '@/components/islands/core/theme'
import { firstLine } from '@/lib/islands'

test('the switch brings the other scheme', () => {
  expect([oppositeOf('light'), oppositeOf('dark')]).toEqual(['dark', 'light'])
})

test('only light and dark are remembered, whatever else lies in the storage', () => {
  expect([parseTheme('dark'), parseTheme('light')]).toEqual(['dark', 'light'])
  for (const text of ['system', 'sepia', '', 'Dark', null, undefined]) expect(parseTheme(text)).toBeUndefined()
})

test('the browser’s chrome follows the choice, and the system where there is none', () => {
  const [light, dark] = ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)'] as const
  expect(mediaOf(dark, undefined)).toBe(dark)
  expect([mediaOf(light, 'dark'), mediaOf(dark, 'dark')]).toEqual(['not all', 'all'])
})

describe('the line before the first paint', () => {
  const datasetAfter = (localStorage: object, hash = '', state: object | null = null) => {
    const document = { documentElement: { dataset: {} as Record<string, string> } }
    const location = { hash }
    runInNewContext(firstLine, { localStorage, document, location, history: { state }, addEventListener: () => {} })
    return document.documentElement.dataset
  }

  test('counts the tools that a link brings answers for, but not those that their reader has answered here', () => {
    expect(datasetAfter({}, '#decide=only:no')).toEqual({ shared: 1 })
    expect(datasetAfter({}, '#decide=only:no&count=few.news:yes')).toEqual({ shared: 2 })
    expect(datasetAfter({}, '#decide=only:no&count=few.news:yes', { 'fulcrum:decide': true })).toEqual({ shared: 1 })
    expect(datasetAfter({}, '#decide=only:no', { 'fulcrum:decide': false })).toEqual({ shared: 1 })
    for (const hash of ['', '#a-heading', '#decide']) expect(datasetAfter({}, hash)).toEqual({})
  })

  test('applies a remembered theme and nothing else', () => {
    expect(datasetAfter({ theme: 'dark' })).toEqual({ theme: 'dark' })
    expect(datasetAfter({ theme: 'light' })).toEqual({ theme: 'light' })
    expect(datasetAfter({ theme: 'system' })).toEqual({})
    expect(datasetAfter({ theme: '"><script>' })).toEqual({})
    expect(datasetAfter({})).toEqual({})
  })

  test('sets the page in the faces that have been fetched', () => {
    expect(datasetAfter({ faces: 'fetched' })).toEqual({ faces: '' })
    expect(datasetAfter({ theme: 'dark', faces: 'fetched' })).toEqual({ theme: 'dark', faces: '' })
  })

  test('survives a browser that closes its storage', () => {
    const closed = new Proxy(
      {},
      {
        get: () => {
          throw new Error('SecurityError')
        },
      },
    )
    expect(datasetAfter(closed)).toEqual({})
  })

  test('cannot end its own element', () => {
    expect(firstLine).not.toContain('<')
  })
})
