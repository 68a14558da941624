import type { Element } from 'hast'
import type { Problem } from '../problems'
import type { Cited } from '../references'
import type { BrowserModule } from './contract'
import type { Facts } from './facts'
import type { Literal } from './tree/literals'

/** What the compiler needs to know about one body. All of it can be sent to a worker. */
export interface Source {
  /** Path for messages: relative to the working directory, with forward slashes. */
  readonly file: string
  readonly format: 'md' | 'mdx'
  /**
   * The whole file as text, with the front matter replaced by as many blank lines, so that line numbers match the file.
   */
  readonly body: string
  /** Language of the text, if it is not that of the site. */
  readonly language?: string
  /** Title of the text. A first heading that repeats it is dropped. */
  readonly title: string
  /** Absolute folder that relative pictures and links are resolved against. */
  readonly folder: string
  /** Absolute folder that pictures such as `/images/graph.png` are resolved against. */
  readonly publicFolder: string
  /** Site path of the page, such as `/blog/when-to-code/`. */
  readonly path: string
  /**
   * Site path (without base path) under which files beside the body are served, such as `/blog/when-to-code/media/`;
   * `''` for a single file, which has no folder of its own.
   */
  readonly mediaPath: string
  /** Site path that recordings beside the body are served from, under names with a hash; that of all texts if absent. */
  readonly recordingsPath?: string
  /** What authors call a text that may be a folder, such as `page`; absent for one that may not. */
  readonly noun?: string
  /** True for a text that stands beside another text on many pages: no part of it may have an id. */
  readonly isBeside?: boolean
  /** The works that it may cite; absent if there are no files of references, or no keys in the text. */
  readonly cited?: Cited | undefined
}

/**
 * What the compiler needs to know about the site around a body, to resolve its links. A missing property means that
 * there are none.
 */
export interface Targets {
  /** Absolute path of the file of a post or page -> site path. */
  readonly texts?: Readonly<Record<string, string>>
  /** Old address -> site path of the post that has replaced it. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Site paths of the owner's own files in `content/public/`, in their exact spelling, and of the owner's own redirects. */
  readonly files?: readonly string[]
  /** The components of the publication's own, by the name that texts use. */
  readonly components?: OwnComponents
  /** The rules of their styles. */
  readonly ownStyle?: string
}

export type OwnComponents = Readonly<Record<string, OwnComponent>>

/** A component in the content folder, compiled to JavaScript. All of it can be sent to a worker. */
export interface OwnComponent {
  /** Path for messages. */
  readonly file: string
  /** Absolute path. */
  readonly path: string
  /**
   * A CommonJS module with an inline source map, including what it imports besides React, zod and the contract; empty if
   * there is a mistake in its file.
   */
  readonly code: string
  /** Hash of everything that pages get of it. */
  readonly hash: string
  /** What of it runs in the browser, and the name of that module's file. */
  readonly browser?: BrowserModule
}

/** Result of a compile. There is an artifact unless one of the problems is an error; warnings may come with one. */
export interface Compiled {
  readonly artifact?: Artifact
  /** Facts about a body that has errors but could be read to its end, so that its links can still be checked. */
  readonly facts?: Facts
  readonly problems: readonly Problem[]
}

export type Compile = (source: Source, targets: Targets) => Promise<Compiled>

/** Result of the artifact cache. */
export interface Loaded {
  /** Key for `loadArtifact`; absent if one of the problems is an error. */
  readonly key?: string
  /** Hash of the compiled body. The key is that of its source, and the same source may now link to another address. */
  readonly digest?: string
  /** Absent if the body cannot be read to its end. */
  readonly facts?: Facts
  readonly problems: readonly Problem[]
  /** The pictures that were measured, as they were at that time. */
  readonly pictures?: Fingerprints
  /** Hashes of the publication's own components that the text mentions, by name. */
  readonly components?: Readonly<Record<string, string>>
  /** Hashes of the works whose keys the text mentions, by key. */
  readonly references?: Cited['states']
}

/** Size in bytes, modification time and hash of files, by path. */
export type Fingerprints = Readonly<Record<string, Fingerprint>>

export interface Fingerprint {
  readonly size: number
  readonly changed: number
  readonly hash: string
}

/** Everything that is derived from a body, in one compile. */
export interface Artifact {
  readonly facts: Facts
  /** Function body of the compiled MDX; `loadBody` turns it into a component. */
  readonly code: string
  /**
   * The body as plain Markdown, with absolute links and the plain form of components. For the Markdown twin and
   * llms.txt.
   */
  readonly markdown: string
  /** The body as plain HTML, with absolute links and without scripts and classes. For feeds. */
  readonly feedHtml: string
  /** What the picture files of its drawings are made of; absent if there are none. */
  readonly drawn?: readonly DrawnFile[]
  /** Every tool of the body, for pages that show one by itself. */
  readonly tools: readonly ToolBody[]
}

/** A drawing, and the name of its picture file. */
export interface DrawnFile {
  readonly file: string
  readonly svg: Element
}

/** A tool in the form that its view gets. */
export interface ToolBody {
  /** Name of its contract, such as `Decision`. */
  readonly kind: string
  readonly data: Readonly<Record<string, Literal>>
}
