import localFont from 'next/font/local'

// Next writes the @font-face rules and hashed file names; what stands in until a face arrives is in
// styles/fallbacks.css, with metrics for each weight, which Next's own has not.
//
// `optional`: a face that is not there within a tenth of a second is kept for the next page, so that text never moves
// under a reader's eyes. Stand-ins of the same mean width still break lines elsewhere, above all on a narrow screen.
//
// On a wide screen the upright faces are preloaded, since otherwise they are asked for too late to be in time even on a
// fast line. On a narrow one the first page asks for none (`--serif` and `--sans` in styles/tokens.css): over a phone's
// line no face makes it in a tenth of a second, and the text would be kept waiting, and share the line, for nothing.
// `components/islands/boot/faces.ts` fetches them afterwards, for the next page. Next preloads faces for every screen:
// `lib/export/strip` says for which.
export const sourceSerif = localFont({
  src: [
    { path: './fonts/source-serif-4.woff2', weight: '400 700', style: 'normal' },
    { path: './fonts/source-serif-4-italic.woff2', weight: '400', style: 'italic' },
    { path: './fonts/source-serif-4-bold-italic.woff2', weight: '680', style: 'italic' },
  ],
  display: 'optional',
  variable: '--font-source-serif',
  adjustFontFallback: false,
})

export const hankenGrotesk = localFont({
  src: './fonts/hanken-grotesk.woff2',
  weight: '400 800',
  style: 'normal',
  display: 'optional',
  variable: '--font-hanken-grotesk',
  adjustFontFallback: false,
})
