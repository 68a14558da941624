/** What is wrong with a file of captions, or nothing. Lines count from 1. */
export interface CaptionsFault {
  readonly message: string
  readonly hint: string
}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t]|$)`)

/**
 * Returns the first mistake in captions, which a browser would show as no captions, or as too few: WebVTT
 * (https://www.w3.org/TR/webvtt1/#file-structure).
 */
export function captionsFault(name: string, text: string): CaptionsFault | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    const isSrt = lines.some((line) => /^\d{2}:\d{2}:\d{2},\d{3} --> /.test(line))
    return fault(
      'does not begin with WEBVTT',
      1,
      isSrt
        ? 'it is SubRip: save it as WebVTT, with . instead of , in times'
        : 'write WEBVTT in the first line, and nothing else',
    )
  }
  let last = 0
  let cues = 0
  for (const [at, line] of lines.entries()) {
    if (!line.includes('-->')) continue
    const times = TIMING.exec(line)
    if (!times) return fault(`has no times that can be read in line ${at + 1}`, at + 1, 'write 00:01.000 --> 00:04.000')
    const [start, end] = [secondsOf(times.slice(1, 5)), secondsOf(times.slice(5, 9))]
    if (end <= start)
      return fault(`has a caption in line ${at + 1} that ends before it begins`, at + 1, 'write the earlier time first')
    if (start < last)
      return fault(
        `has a caption in line ${at + 1} that begins before the one above it`,
        at + 1,
        'put captions in the order of their times',
      )
    last = start
    cues++
  }
  return cues === 0
    ? fault('holds no captions', 1, 'write a line 00:01.000 --> 00:04.000 and what is said below it')
    : undefined

  function fault(message: string, line: number, hint: string): CaptionsFault {
    return { message: `${name}:${line} ${message}`, hint }
  }
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: readonly (
  | string
  | undefined
)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000
}
