/** The design's colours as sRGB, for places that know no OKLCH: browser chrome, manifest, icons, share cards. */
export const colours = {
  light: { paper: '#fbfcfd', ink: '#11161d', quiet: '#51565c', line: '#d8dbdf', accent: '#c92610' },
  dark: { paper: '#0c1015', ink: '#e2e5e8', quiet: '#9a9fa5', line: '#272c31', accent: '#f77b5a' },
} as const
