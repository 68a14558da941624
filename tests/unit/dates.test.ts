import { afterEach, describe, expect, test, vi } from 'vitest'
import { clock, formatDay, parseMoment } from '@/lib/dates'

describe('a date', () => {
  test('without a time is midnight of that day in the site’s zone', () => {
    expect(parseMoment('2025-12-15', 'Europe/Berlin')).toEqual({
      text: '2025-12-15',
      day: '2025-12-15',
      time: Date.UTC(2025, 11, 14, 23),
      iso: '2025-12-15T00:00:00+01:00',
    })
  })

  test('with a time falls on the day it is in the site’s zone', () => {
    expect(parseMoment('2025-12-31T23:30:00Z', 'Europe/Berlin')?.day).toBe('2026-01-01')
    expect(parseMoment('2025-12-31T23:30:00Z', 'America/New_York')?.day).toBe('2025-12-31')
  })

  test.each([
    '2024-02-30',
    '2024-13-01',
    '12:30',
    'yes',
    '2024-1-5',
    '2024-01-15 10:00',
    '2024-01-15T10:00:00',
    '2024-01-15T25:00Z',
    '010',
    '',
  ])('%o is none', (text) => {
    expect(parseMoment(text, 'Europe/Berlin')).toBeUndefined()
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])('prints as its day in %s', (zone) => {
    const moment = parseMoment('2025-12-15', zone)
    expect(formatDay(moment?.day ?? '', 'en')).toBe('15 December 2025')
    expect(formatDay(moment?.day ?? '', 'en', 'short')).toBe('15 Dec 2025')
  })
})

describe('the clock', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test('stands still at SITE_NOW', () => {
    vi.stubEnv('SITE_NOW', '2026-01-01')
    expect(clock('UTC').toISOString()).toBe('2026-01-01T00:00:00.000Z')
  })

  test('refuses a SITE_NOW that is no date', () => {
    vi.stubEnv('SITE_NOW', 'tomorrow')
    expect(() => clock('UTC')).toThrow('SITE_NOW is "tomorrow"')
  })
})
