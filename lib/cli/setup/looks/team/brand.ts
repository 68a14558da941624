import type { BrandSettings } from '@/lib/settings'

const instrument = { from: '@fontsource-variable/instrument-sans', axis: 'wdth' }

/** An engineering team: dark first, amber on night blue, a sans that is narrow in headings, labels like code. */
const brand: BrandSettings = {
  opens: 'dark',
  accent: { light: 'oklch(48% 0.15 262)', dark: 'oklch(83% 0.13 92)' },
  paper: { light: 'oklch(98.6% 0.004 250)', dark: 'oklch(16% 0.014 262)' },
  ink: { light: 'oklch(21% 0.02 262)', dark: 'oklch(93.5% 0.008 255)' },
  quiet: { light: 'oklch(45% 0.018 262)', dark: 'oklch(71% 0.016 258)' },
  line: { light: 'oklch(88.5% 0.008 260)', dark: 'oklch(29% 0.018 262)' },
  wash: { light: 'oklch(96.6% 0.006 250)', dark: 'oklch(19.5% 0.016 262)' },
  faces: { text: instrument, headings: instrument, code: '@fontsource-variable/jetbrains-mono' },
  layout: { list: 'grid', contents: 'right' },
}

export default brand
