import localFont from 'next/font/local'

// Next writes the @font-face rules and hashed file names; what stands in until a face arrives is in
// styles/fallbacks.css, with metrics for each weight, which Next's own has not.
//
// `optional`: a face that is not there within a tenth of a second is kept for the next page, so that text never moves
// under a reader's eyes. Stand-ins of the same mean width still break lines elsewhere, above all on a narrow screen.
// Nothing is preloaded: a browser may hold back the first paint for a preloaded face. The style sheet is part of the
// page, so it asks at once for the faces a page really uses, and an article without italics never for the italic.
export const sourceSerif = localFont({
  src: [
    { path: './fonts/source-serif-4.woff2', weight: '400 700', style: 'normal' },
    { path: './fonts/source-serif-4-italic.woff2', weight: '400 700', style: 'italic' },
  ],
  display: 'optional',
  preload: false,
  variable: '--font-source-serif',
  adjustFontFallback: false,
})

export const hankenGrotesk = localFont({
  src: './fonts/hanken-grotesk.woff2',
  weight: '400 800',
  style: 'normal',
  display: 'optional',
  preload: false,
  variable: '--font-hanken-grotesk',
  adjustFontFallback: false,
})
