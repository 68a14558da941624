import localFont from 'next/font/local'

// Next writes the @font-face rules and hashed file names; what stands in until a face arrives is in
// styles/fallbacks.css, with metrics for each weight, which Next's own has not. Nothing is preloaded: the style sheet is
// part of the page, so the browser asks for the faces a page really uses, and an article without italics never asks
// for the italic.
export const sourceSerif = localFont({
  src: [
    { path: './fonts/source-serif-4.woff2', weight: '400 700', style: 'normal' },
    { path: './fonts/source-serif-4-italic.woff2', weight: '400 700', style: 'italic' },
  ],
  display: 'swap',
  preload: false,
  variable: '--font-source-serif',
  adjustFontFallback: false,
})

export const hankenGrotesk = localFont({
  src: './fonts/hanken-grotesk.woff2',
  weight: '400 800',
  style: 'normal',
  display: 'swap',
  preload: false,
  variable: '--font-hanken-grotesk',
  adjustFontFallback: false,
})
