/** What a recording is: one with pictures, or one to be heard. */
export type Kind = 'video' | 'sound'

/** A format that browsers play, as its file says. */
export interface Format {
  readonly kind: Kind
  /** Media type, for pages and hosts. */
  readonly type: string
  /** File extensions, the recommended one first. */
  readonly extensions: readonly string[]
}

/** Formats that all browsers of `package.json` play. https://developer.mozilla.org/docs/Web/Media/Guides/Formats/Containers */
export const formats = {
  mp4: { kind: 'video', type: 'video/mp4', extensions: ['.mp4', '.m4v'] },
  webm: { kind: 'video', type: 'video/webm', extensions: ['.webm'] },
  m4a: { kind: 'sound', type: 'audio/mp4', extensions: ['.m4a'] },
  mp3: { kind: 'sound', type: 'audio/mpeg', extensions: ['.mp3'] },
  ogg: { kind: 'sound', type: 'audio/ogg', extensions: ['.ogg', '.opus', '.oga'] },
  wav: { kind: 'sound', type: 'audio/wav', extensions: ['.wav'] },
  flac: { kind: 'sound', type: 'audio/flac', extensions: ['.flac'] },
} as const satisfies Readonly<Record<string, Format>>

/** Returns the media type of a file name, of a recording or its captions, or `undefined` for another. */
export function typeOfFile(name: string): string | undefined {
  const extension = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? ''
  if (extension === '.vtt') return 'text/vtt'
  return Object.values<Format>(formats).find(({ extensions }) => extensions.includes(extension))?.type
}
