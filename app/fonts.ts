import localFont from 'next/font/local'

// Next writes the @font-face rules and hashed file names. The fallback faces are in styles/fallbacks.css, with metrics
// for each weight, which Next's own fallbacks lack.
//
// `optional`: a face that does not arrive within a tenth of a second is kept for the next page, so that text never
// moves under a reader's eyes. Even fallbacks with the same average width break lines at other places, especially on a
// narrow screen.
//
// On a wide screen the upright faces are preloaded; otherwise they are requested too late to arrive in time even on a
// fast connection. On a narrow screen the first page requests none (`--serif` and `--sans` in styles/tokens.css): over
// a phone's connection no face arrives within a tenth of a second, and the text would be delayed, and share the
// connection, for nothing. `components/islands/faces.ts` fetches them afterwards for the next page, and shows the sans,
// in which titles and labels are set, if that moves nothing. Next preloads faces for every screen; `lib/export/strip`
// restricts that.
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
