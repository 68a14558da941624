/** The design's colours in sRGB, for places that do not support OKLCH: browser chrome, manifest, icons, share cards. */
export const colours = {
  light: { paper: '#fbfcfd', wash: '#f2f4f6', ink: '#11161d', quiet: '#51565c', line: '#d5d8db', accent: '#c92610' },
  dark: { paper: '#0c1015', ink: '#e2e5e8', quiet: '#a0a5ab', line: '#2c3136', accent: '#f77b5a' },
} as const
