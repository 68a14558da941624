import localFont from 'next/font/local'

// Next writes the @font-face rules, a fallback with matched metrics (so that nothing moves when a face arrives) and
// hashed file names. Only the upright faces are preloaded: an article without italics never asks for the third.
export const sourceSerif = localFont({
  src: './fonts/source-serif-4.woff2',
  weight: '400 700',
  style: 'normal',
  display: 'swap',
  variable: '--font-source-serif',
  adjustFontFallback: 'Times New Roman',
})

export const sourceSerifItalic = localFont({
  src: './fonts/source-serif-4-italic.woff2',
  weight: '400 700',
  style: 'italic',
  display: 'swap',
  preload: false,
  variable: '--font-source-serif-italic',
  adjustFontFallback: 'Times New Roman',
})

export const hankenGrotesk = localFont({
  src: './fonts/hanken-grotesk.woff2',
  weight: '400 800',
  style: 'normal',
  display: 'swap',
  variable: '--font-hanken-grotesk',
})
