/**
 * What later steps and checks must know of a finished page. It is computed once from the file's name and text, and is
 * plain data that survives JSON, so that a page that is kept from an earlier build is neither read nor parsed again.
 */
export interface PageFacts extends Demands {
  /** Path relative to the folder. */
  readonly file: string
  /** True if the page keeps Next's runtime. */
  readonly hasRuntime: boolean
  /** True for essays. Search also indexes pages of other kinds. */
  readonly isArticle: boolean
  /** Hash of a text as search indexes it. */
  readonly searchHash?: string
  /** Every id, once. */
  readonly ids: readonly string[]
  /** Every address in the markup and in inline style sheets, once, as written. */
  readonly addresses: readonly string[]
  /** Every address in structured data, once. */
  readonly dataAddresses: readonly string[]
  /** Names of files that the text of the page refers to: `photo.jpg`. */
  readonly names: readonly string[]
  readonly canonicals: readonly string[]
  /** False if the page asks robots not to index it. */
  readonly mayBeIndexed: boolean
  /** Number of elements. */
  readonly elements: number
  /** What the site's policy forbids in markup, each as a sentence about the page. */
  readonly markupFaults: readonly string[]
  /** Size as a host sends it. */
  readonly bytes: number
  /** What the engine adds to the text: `bytes` minus those of the text's own markup, both compressed. */
  readonly engineBytes: number
  /** Number of tools that readers use. */
  readonly tools: number
  /** Number of groups of styles for what few texts hold: see `RARE`. */
  readonly groups: number
  /** Addresses of scripts that are fetched on load. */
  readonly scripts: readonly string[]
  /** Addresses of the modules of client components of the publication's own, each once. */
  readonly clients: readonly string[]
  /** Number of style sheets that are fetched on load. */
  readonly styleSheets: number
  /** Addresses of fonts, except those for text that is both bold and italic. */
  readonly fonts: readonly string[]
}

/** What a page needs a content security policy to allow. */
export interface Demands {
  /** Address with the base path, as in links. */
  readonly address: string
  /** Inline scripts and styles, each once. */
  readonly inline: readonly InlineHash[]
  /** What the page requests, each once. */
  readonly requests: readonly PageRequest[]
  /** Attributes with an address that runs a script, each once: `<a href>`. */
  readonly scriptAddresses: readonly string[]
}

export interface InlineHash {
  readonly name: 'script' | 'style'
  /** The `'sha256-…'` of its text. */
  readonly hash: string
}

/** A request that a page makes: the element, the directive that governs it, and the address as written. */
export interface PageRequest {
  /** Element and attribute: `<form action>`. */
  readonly what: string
  readonly directive: string
  readonly address: string
}
