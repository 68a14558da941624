import type { ReactNode } from 'react'
import type { Words } from '@/lib/words'

/** What the views of recordings get: the props of their contracts, with what the compile found out about the file. */
export interface RecordingProps {
  readonly src: string
  readonly type: string
  readonly title: string
  readonly bytes: number
  /** Absent if the file does not say. */
  readonly seconds?: number
  readonly words: Words
  readonly children?: ReactNode
}

/**
 * What stands below a recording: its title, which leads to the file, and how long and large it is, so that readers know
 * before anything is fetched.
 */
export function RecordingCaption({ src, title, facts, children }: CaptionProps) {
  return (
    <figcaption>
      <a className="recording-title" href={src}>
        {title}
      </a>{' '}
      <span className="recording-facts">
        <span className="textual">(</span>
        {facts.join(' · ')}
        <span className="textual">)</span>
      </span>{' '}
      {children}
    </figcaption>
  )
}

interface CaptionProps {
  readonly src: string
  readonly title: string
  readonly facts: readonly string[]
  readonly children?: ReactNode
}

/** Returns how long and how large a recording is: `3:20`, `12 MB`. */
export function factsOf({ seconds, bytes, words }: Pick<RecordingProps, 'seconds' | 'bytes' | 'words'>): string[] {
  const megabytes = bytes / 1_000_000
  const size = words.recording.size(Math.max(0.1, Number(megabytes.toFixed(megabytes < 10 ? 1 : 0))))
  return [...(seconds === undefined ? [] : [clock(seconds)]), size]
}

function clock(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
