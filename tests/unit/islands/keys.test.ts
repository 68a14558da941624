import { expect, test } from 'vitest'
import { isPlainPress, opensSearch } from '@/components/islands/core/keys'

const key = { key: '/', altKey: false, ctrlKey: false, metaKey: false, isComposing: false }
const press = { button: 0, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

test('a slash opens the search', () => {
  expect(opensSearch(key)).toBe(true)
})

test('other keys, shortcuts with a slash and half-written characters do not', () => {
  expect(opensSearch({ ...key, key: '?' })).toBe(false)
  for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'isComposing'] as const) {
    expect(opensSearch({ ...key, [modifier]: true })).toBe(false)
  }
})

test('a press that asks for a new tab, a window or a download is left to the browser', () => {
  expect(isPlainPress(press)).toBe(true)
  expect(isPlainPress({ ...press, button: 1 })).toBe(false)
  for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const) {
    expect(isPlainPress({ ...press, [modifier]: true })).toBe(false)
  }
})
