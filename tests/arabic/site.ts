import type { SiteSettings } from '../../lib/site'

/** A small publication in Arabic, for what depends on the direction of a page. */
const settings: SiteSettings = {
  name: 'مدوّنة القيادة',
  line: 'ملاحظات لمن يقودون الفرق.',
  description: 'ملاحظات ميدانية لمن يقودون الفرق التقنية.',
  url: 'https://arabic.example',
  language: 'ar',
  timeZone: 'Asia/Riyadh',
  author: 'هيئة التحرير',
  publisher: { type: 'Organization', name: 'مدوّنة القيادة' },
  contact: 'mailto:desk@arabic.example',
  navigation: [
    { label: 'المقالات', path: '/blog/' },
    { label: 'المواضيع', path: '/tags/' },
    { label: 'الأدوات', path: '/tools/' },
  ],
  footer: [
    { label: 'الخلاصات', path: '/feeds/' },
    { label: 'الأرشيف', path: '/archive/' },
  ],
  pageSize: 20,
  feedLimit: 20,
  check: { severities: {} },
}

export default settings
