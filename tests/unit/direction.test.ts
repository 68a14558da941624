import { afterEach, describe, expect, it } from 'vitest'
import { directionOf, languageDirection } from '../../lib/direction'
import { site } from '../../lib/site'

const { language } = site
afterEach(() => {
  Object.assign(site, { language })
})

describe('the direction of a text', () => {
  it.each([
    ['שלום', 'rtl'],
    ['مرحبا', 'rtl'],
    ['ޝުކުރިއްޔާ', 'rtl'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['Hello שלום', 'ltr'],
    ['12 – „שלום“ Hello', 'rtl'],
    ['中文', 'ltr'],
    ['\u200fHello', 'rtl'],
    ['12 + 3!', undefined],
    ['', undefined],
  ])('is that of its first letter: %j', (text, direction) => {
    expect(directionOf(text)).toBe(direction)
  })
})

describe('the direction of the site', () => {
  it.each([
    ['en', 'ltr'],
    ['he', 'rtl'],
    ['ar-EG', 'rtl'],
    ['fa', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['zh-Hant', 'ltr'],
  ])('is that of the script of its language: %s', (tag, direction) => {
    Object.assign(site, { language: tag })
    expect(languageDirection()).toBe(direction)
  })
})
