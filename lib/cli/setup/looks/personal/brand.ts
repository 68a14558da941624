import type { BrandSettings } from '@/lib/settings'

const newsreader = { from: '@fontsource-variable/newsreader', axis: 'opsz', features: ['onum', 'smcp', 'c2sc'] }

/** One writer: warm paper, deep green, one typeface for everything, a portrait, the years as a list. */
const brand: BrandSettings = {
  accent: { light: 'oklch(42% 0.09 158)', dark: 'oklch(80% 0.1 158)' },
  paper: { light: 'oklch(98.2% 0.008 85)', dark: 'oklch(18.5% 0.012 70)' },
  ink: { light: 'oklch(23% 0.02 60)', dark: 'oklch(91% 0.012 80)' },
  quiet: { light: 'oklch(46% 0.02 65)', dark: 'oklch(71% 0.015 75)' },
  line: { light: 'oklch(89% 0.012 80)', dark: 'oklch(31% 0.014 70)' },
  wash: { light: 'oklch(95.6% 0.012 85)', dark: 'oklch(22.5% 0.014 70)' },
  faces: { text: newsreader, headings: newsreader },
  layout: { home: 'person', list: 'leaders', paragraphs: 'indented' },
}

export default brand
