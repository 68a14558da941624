import { createSiteServer } from '@/lib/export'
import { buildSuiteSite } from './suite-site'

/** The server for Playwright's tests: the suite's own publication, built and served as a CDN would. */
const { folder } = await buildSuiteSite()
createSiteServer({ folder, basePath: '' }).listen(4173)
