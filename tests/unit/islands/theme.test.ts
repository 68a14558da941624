import { runInNewContext } from 'node:vm'
import { describe, expect, it, test } from 'vitest'
import { mediaOf, nextTheme, parseTheme } from '@/components/islands/core/theme'
import { themeLine } from '@/lib/islands'

test('the switch goes from system to light to dark and back', () => {
  expect(nextTheme('system')).toBe('light')
  expect(nextTheme('light')).toBe('dark')
  expect(nextTheme('dark')).toBe('system')
})

test('only light and dark are remembered, whatever else lies in the storage', () => {
  expect(parseTheme('dark')).toBe('dark')
  for (const text of ['sepia', '', 'Dark', null, undefined]) expect(parseTheme(text)).toBe('system')
})

test('the browser’s chrome follows the choice, and the system where there is none', () => {
  expect(mediaOf('dark', 'system')).toBe('(prefers-color-scheme:dark)')
  expect([mediaOf('light', 'dark'), mediaOf('dark', 'dark')]).toEqual(['not all', 'all'])
})

describe('the line before the first paint', () => {
  const themeAfter = (localStorage: object) => {
    const document = { documentElement: { dataset: {} as Record<string, string> } }
    runInNewContext(themeLine, { localStorage, document })
    return document.documentElement.dataset.theme
  }

  it('applies a remembered theme and nothing else', () => {
    expect(themeAfter({ theme: 'dark' })).toBe('dark')
    expect(themeAfter({ theme: 'light' })).toBe('light')
    expect(themeAfter({ theme: 'system' })).toBeUndefined()
    expect(themeAfter({ theme: '"><script>' })).toBeUndefined()
    expect(themeAfter({})).toBeUndefined()
  })

  it('survives a browser that closes its storage', () => {
    const closed = new Proxy(
      {},
      {
        get: () => {
          throw new Error('SecurityError')
        },
      },
    )
    expect(themeAfter(closed)).toBeUndefined()
  })

  it('cannot end its own element', () => {
    expect(themeLine).not.toContain('<')
  })
})
