import { afterEach, describe, expect, test, vi } from 'vitest'
import { clock, formatDay, parseLocal, parseMoment } from '@/lib/dates'

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
    '2024-01-15T10:00:00+0100',
    '2024-01-15T24:00:00Z',
    '2024-01-15T10:00:61Z',
    '2024-01-15T10:00:00.Z',
    '2024-01-15  10:00:00Z',
    '2024-01-15T25:00Z',
    '010',
    '',
  ])('%o is none', (text) => {
    expect(parseMoment(text, 'Europe/Berlin')).toBeUndefined()
  })

  test.each([
    ['2026-03-21t09:30:00z', '2026-03-21T10:30:00+01:00'],
    ['2026-03-21 09:30:00Z', '2026-03-21T10:30:00+01:00'],
    ['2026-03-21T09:30:00.123456789012345Z', '2026-03-21T10:30:00+01:00'],
    ['2026-03-21T09:30:00-00:00', '2026-03-21T10:30:00+01:00'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:59:59+01:00'],
    ['2026-03-29T02:30:00+01:00', '2026-03-29T03:30:00+02:00'],
    ['2026-01-01T00:30:00+14:00', '2025-12-31T11:30:00+01:00'],
    ['2025-12-31T23:30:00-08:00', '2026-01-01T08:30:00+01:00'],
  ])('in any form of RFC 3339 is an instant: %s', (text, iso) => {
    expect(parseMoment(text, 'Europe/Berlin')).toMatchObject({ text, iso, day: iso.slice(0, 10) })
  })

  test('that a zone has left out is still that day', () => {
    expect(parseMoment('2011-12-30', 'Pacific/Apia')?.day).toBe('2011-12-30')
    expect(parseMoment('2018-11-04', 'America/Sao_Paulo')).toMatchObject({ iso: '2018-11-04T01:00:00-02:00' })
  })

  test('without an offset is what clocks of the zone show, once', () => {
    expect(parseLocal('2026-12-01 09:00', 'America/Denver')?.iso).toBe('2026-12-01T09:00:00-07:00')
    expect(parseLocal('2026-07-01T09:00:30', 'America/Denver')?.iso).toBe('2026-07-01T09:00:30-06:00')
    for (const text of ['2026-03-29 02:30', '2026-10-25 02:30', '2026-02-30 02:30', '2026-12-01', '09:00']) {
      expect(parseLocal(text, 'Europe/Berlin'), text).toBeUndefined()
    }
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
