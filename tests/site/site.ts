import type { SiteSettings } from '../../lib/site'

const settings: SiteSettings = {
  name: 'Fixture',
  line: 'What the tests of the engine read',
  description: 'A small publication with one of each thing, for the tests of the engine.',
  url: 'https://fixture.example',
  language: 'en',
  timeZone: 'Europe/Berlin',
  author: 'Fixture editors',
  publisher: { type: 'Organization', name: 'Fixture' },
  contact: 'mailto:desk@fixture.example',
  repository: 'https://example.org/fixture/',
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
  copyright: '© The fixture editors',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  fediverse: '@desk@social.example',
  head: {
    meta: { 'google-site-verification': 'fixture' },
    links: [{ rel: 'me', href: 'https://social.example/@desk' }],
  },
  references: { style: 'apa' },
  redirects: [
    { from: '/journal/', to: '/archive/' },
    { from: '/?p=1', to: '/archive/' },
  ],
  services: { discuss: ['mail'] },
  security: { contact: 'mailto:security@fixture.example', expires: '2999-01-01T00:00:00Z' },
  pageSize: 20,
  feedLimit: 20,
  check: { severities: {} },
}

export default settings
