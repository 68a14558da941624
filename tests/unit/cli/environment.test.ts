import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { environmentFaults } from '../../../lib/cli/environment'

const ORIGIN = 'expected an origin such as https://example.org; a path goes into BASE_PATH'

describe('the environment', () => {
  it.each([
    ['SITE_URL', 'example.org', ORIGIN],
    ['SITE_URL', 'https://', ORIGIN],
    ['SITE_URL', ' https://example.org', ORIGIN],
    ['SITE_URL', 'ftp://example.org', ORIGIN],
    ['SITE_URL', 'https://example.org/notes', ORIGIN],
    ['SITE_URL', 'https://me:secret@example.org', ORIGIN],
    ['SITE_URL', 'https://example.org:99999', ORIGIN],
    ['BASE_PATH', 'notes', 'expected a path such as /notes'],
    ['BASE_PATH', '//notes', 'expected a path such as /notes'],
    ['BASE_PATH', '/a b', 'expected a path such as /notes'],
    ['BASE_PATH', '/../notes', 'expected a path such as /notes'],
    ['SITE_ENV', 'Preview', 'expected preview, drafts, or nothing'],
    ['SITE_NOW', 'yesterday', 'expected 2026-01-31 or 2026-01-31T09:00:00Z'],
  ])('is refused: %s is "%s"', (name, value, reason) => {
    expect(environmentFaults({ [name]: value }, 'Europe/Berlin')).toEqual([`${name} is "${value}": ${reason}`])
  })

  it.each([
    {},
    { SITE_URL: '', BASE_PATH: '', SITE_ENV: '', SITE_NOW: '' },
    { SITE_URL: 'https://example.org/', BASE_PATH: '/notes/', SITE_ENV: 'preview', SITE_NOW: '2026-01-31' },
    { SITE_URL: 'http://localhost:4000', BASE_PATH: '/a/b', SITE_ENV: 'production', SITE_NOW: '2026-01-31T09:00Z' },
    { BASE_PATH: '/' },
  ])('is fine: %j', (env) => {
    expect(environmentFaults(env, 'Europe/Berlin')).toEqual([])
  })

  it('ends a command before it does anything, with a line for each mistake', () => {
    const env = { ...process.env, SITE_URL: 'example.org', SITE_NOW: 'now' }
    const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'lib/cli/check.ts'], { env, encoding: 'utf8' })
    expect(stderr.replace(/^npm warn.*\n/gm, '')).toBe(
      `SITE_URL is "example.org": ${ORIGIN}\nSITE_NOW is "now": expected 2026-01-31 or 2026-01-31T09:00:00Z\n`,
    )
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  }, 30_000)
})
