import type { SiteSettings } from '../../lib/site'

const settings: SiteSettings = {
  name: 'The Suite',
  line: 'What the tests of the engine read.',
  description: 'A small publication with one of each thing, for the tests of the engine.',
  url: 'https://suite.example',
  language: 'en',
  timeZone: 'Europe/Berlin',
  author: 'A Tester',
  publisher: { type: 'Organization', name: 'The Suite' },
  navigation: [
    { label: 'Articles', path: '/blog/' },
    { label: 'Topics', path: '/tags/' },
    { label: 'Tools', path: '/tools/' },
    { label: 'About', path: '/about/' },
  ],
  footer: [
    { label: 'Feeds', path: '/feeds/' },
    { label: 'Archive', path: '/archive/' },
  ],
  pageSize: 20,
  feedLimit: 20,
  check: { severities: {} },
}

export default settings
