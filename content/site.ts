import type { SiteSettings } from '../lib/site'

const settings: SiteSettings = {
  name: 'Fulcrum',
  line: 'Field notes for technical leaders.',
  description:
    'Field notes for technical leaders: on judgement, on teams, and on knowing when to put the keyboard down.',
  url: 'https://fulcrum.example',
  language: 'en',
  timeZone: 'Europe/Berlin',
  author: 'Fulcrum editors',
  publisher: { type: 'Organization', name: 'Fulcrum' },
  contact: 'mailto:desk@fulcrum.example',
  navigation: [
    { label: 'Essays', path: '/blog/' },
    { label: 'Topics', path: '/tags/' },
    { label: 'Tools', path: '/tools/' },
    { label: 'About', path: '/about/' },
  ],
  footer: [
    { label: 'Series', path: '/series/' },
    { label: 'Follow', path: '/feeds/' },
    { label: 'Archive', path: '/archive/' },
    { label: 'Colophon', path: '/colophon/' },
    { label: 'Write for us', path: '/write-for-us/' },
  ],
  pageSize: 20,
  feedLimit: 20,
  check: { severities: {} },
}

export default settings
