import type { Variant } from '../pictures'
import type { Recording, ServedFile } from '../recordings'

/** What lists, checks and page heads need of a body. Kept small and apart from the body, so that lists read little. */
export interface Facts {
  readonly words: number
  /** Reading time in whole minutes, at least 1. */
  readonly minutes: number
  readonly headings: readonly Heading[]
  /** Every id of the rendered body that a link may point to. */
  readonly anchors: readonly string[]
  readonly links: readonly Link[]
  readonly images: readonly Image[]
  /** Videos and sound, in the order of the text. */
  readonly recordings: readonly ShownRecording[]
  readonly tools: readonly Tool[]
  /** Names of the picture files of its drawings; absent if there are none. */
  readonly drawings?: readonly string[]
  /** Absolute paths of the files of figures that were read; absent if there are none. */
  readonly data?: readonly string[]
}

/** A use of a component whose contract is a tool. */
export interface Tool {
  /** Its anchor on the page, and the last part of its address below `/tools/`. */
  readonly id: string
  /** Name of its contract, such as `Decision`. */
  readonly kind: string
  readonly title: string
  /** Text of the heading that it stands under. */
  readonly section?: string
  readonly line: number
  readonly column: number
}

export interface Heading {
  readonly depth: 2 | 3 | 4 | 5 | 6
  readonly id: string
  readonly text: string
}

export interface Link {
  /** As written, percent-encoded. */
  readonly href: string
  /**
   * Site path that it leads to, with query and anchor (`/blog/other/#part`), percent-encoded as on the page. Absent for
   * other sites, mailto and tel.
   */
  readonly target?: string
  readonly line: number
  readonly column: number
}

/** A recording that a text shows, with the captions of its words. */
export interface ShownRecording extends Recording {
  readonly title: string
  readonly captions?: ServedFile
}

export interface Image {
  /** As written. */
  readonly src: string
  /** Absolute path of the file; absent if it is on another site. */
  readonly path?: string
  readonly width?: number
  readonly height?: number
  /** Versions that readers are offered instead of the file; absent if there is nothing better. */
  readonly variants?: readonly Variant[]
  readonly alt: string
  readonly line: number
  readonly column: number
}
