import { buildSite } from './build'

/** The environment of the suite's own publication, on the day that its tests expect. */
export const suiteSite = { CONTENT_DIR: 'tests/site', SITE_NOW: '2026-06-15T12:00:00Z' }

/** Builds the suite's own publication into `.tested/site`. */
export function buildSuiteSite() {
  return buildSite('site', suiteSite)
}
