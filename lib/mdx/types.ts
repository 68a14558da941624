import type { Variant } from '../pictures'
import type { Problem } from '../problems'
import type { Literal } from './tree/literals'

/** What the compiler needs to know of one body. Everything in it can be sent to a worker. */
export interface Source {
  /** For messages: relative to the working directory, forward slashes. */
  readonly file: string
  readonly format: 'md' | 'mdx'
  /** The whole file as text, the front matter replaced by as many blank lines, so that lines are the file's lines. */
  readonly body: string
  /** A first heading that repeats it is dropped. */
  readonly title: string
  /** Absolute folder that relative pictures and links are looked up in. */
  readonly folder: string
  /** Address of the page, a site path such as `/blog/when-to-code/`. */
  readonly path: string
  /** Site path (without base path) under which files beside the body are served, such as `/blog/when-to-code/media/`; `''` for a single file, whose folder is not its own. */
  readonly mediaPath: string
}

/** What the compiler needs to know of the site around a body, for its links. What is absent is not there. */
export interface Targets {
  /** Absolute path of the file of a post or page -> site path. */
  readonly texts?: Readonly<Record<string, string>>
  /** Old address -> site path of the post that has taken its place. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Site paths of the owner's own: files of `public/`, as they are called, and what is redirected there. */
  readonly files?: readonly string[]
}

/** What a compile gives: an artifact unless one of the problems is an error; warnings come with one. */
export interface Compiled {
  readonly artifact?: Artifact
  /** What is known of a body with errors that could be read to its end, so that its links are checked all the same. */
  readonly facts?: Facts
  readonly problems: readonly Problem[]
}

export type Compile = (source: Source, targets: Targets) => Promise<Compiled>

/** What the artifact cache gives. */
export interface Loaded {
  /** For `loadArtifact`; absent when one of the problems is an error. */
  readonly key?: string
  /** Absent when the body cannot be read to its end. */
  readonly facts?: Facts
  readonly problems: readonly Problem[]
  /** The pictures that were measured, as they were then. */
  readonly pictures?: Fingerprints
}

/** Size in bytes, time of change and hash of files by their path. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>

export interface Fingerprint {
  readonly size: number
  readonly changed: number
  readonly hash: string
}

/** Everything that is made from a body, once. */
export interface Artifact {
  readonly facts: Facts
  /** Function body of compiled MDX; `loadBody` turns it into a component. */
  readonly code: string
  /** The body as plain Markdown: absolute links, components in their plain form. For the Markdown twin and llms.txt. */
  readonly markdown: string
  /** The body as plain HTML: absolute links, no scripts, no classes. For feeds. */
  readonly feedHtml: string
  /** Every tool of the body, for pages that show one alone. */
  readonly tools: readonly ToolBody[]
}

/** A tool as its view gets it. */
export interface ToolBody {
  /** Name of its contract: `Decision`. */
  readonly kind: string
  readonly data: Readonly<Record<string, Literal>>
}

/** What lists, checks and heads need of a body: small, kept apart from the body so that lists read little. */
export interface Facts {
  readonly words: number
  /** Whole minutes, at least 1. */
  readonly minutes: number
  readonly headings: readonly Heading[]
  /** Every id of the rendered body that a link may point to. */
  readonly anchors: readonly string[]
  readonly links: readonly Link[]
  readonly images: readonly Image[]
  readonly tools: readonly Tool[]
}

/** A tool that readers use: a component whose contract is a tool. */
export interface Tool {
  /** Its anchor on the page, and its address below `/tools/`. */
  readonly id: string
  /** Name of its contract: `Decision`. */
  readonly kind: string
  readonly title: string
  /** The heading that it stands under. */
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
   * Site path with query and anchor that it leads to (`/blog/other/#part`), percent-encoded as on the page; absent for
   * other sites, mailto and tel.
   */
  readonly target?: string
  readonly line: number
  readonly column: number
}

export interface Image {
  /** As written. */
  readonly src: string
  /** Absolute path of the file; absent when it lies on another site. */
  readonly path?: string
  readonly width?: number
  readonly height?: number
  /** What readers are offered instead of the file; absent when there is nothing better. */
  readonly variants?: readonly Variant[]
  readonly alt: string
  readonly line: number
  readonly column: number
}
