import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inParallel } from '../in-parallel'
import {
  type Compile,
  type Heading,
  listOwnProps,
  loadArtifact,
  loadOrCompile,
  type OwnProps,
  readOwnComponents,
  type Source,
  type Targets,
} from '../mdx'
import type { Problem } from '../problems'
import { site } from '../site'
import { guideFilePath, guidePath, postPath } from '../urls'
import { citeExamples } from './references'
import { type Stretch, splitGuide } from './split'

/** What the page of the guide shows. It survives JSON. */
export interface Guide {
  /** The guide's first heading, which is not in its prose again. */
  readonly title: string
  /** The language of the guide, if it is not that of the site. */
  readonly language?: string
  /** The headings of its prose. */
  readonly headings: readonly Heading[]
  readonly parts: readonly GuidePart[]
  /** The components of `content/components`. */
  readonly own: readonly OwnListing[]
}

/** Prose with the source of an example, and what the source becomes. */
export interface GuidePart {
  readonly prose: Shown
  readonly example?: Shown
}

/** Compiled code for `loadBody`, or `undefined` if there are errors; and everything that was found. */
export interface Shown {
  readonly code?: string
  readonly headings: readonly Heading[]
  readonly problems: readonly Problem[]
}

export interface OwnListing extends OwnProps {
  readonly name: string
  readonly file: string
}

export interface GuideOptions {
  /** Absolute path of the guide. */
  readonly path: string
  /** Path of the guide in messages. */
  readonly file: string
  /** Absolute path of the folder with the files that examples show, as if they lay beside each. */
  readonly examples: string
  /** Absolute path of the folder of the publication's own components, which examples may use. */
  readonly components: string
  readonly cwd: string
  readonly publicFolder: string
  readonly compile: Compile
}

/**
 * Compiles every stretch of the guide and every example by itself, so that one that is wrong shows what the check says
 * and spoils no other.
 */
export async function buildGuide(options: GuideOptions): Promise<Guide> {
  const { path, cwd, compile } = options
  const text = readFileSync(path, 'utf8')
  const title = /^# (.+)$/m.exec(text)?.[1] ?? ''
  const language = /^en\b/i.test(site.language) ? {} : { language: 'en' }
  const stretches = splitGuide(text)
  const { components } = await readOwnComponents(options.components, cwd)
  const targets = { ...targetsOf(stretches, options.examples), components }
  const cite = await citeExamples(text)
  const parts: GuidePart[] = []
  await inParallel([...stretches.entries()], AT_ONCE, async ([at, { prose, line, example }]) => {
    const show = (format: Source['format'], body: string, line: number) =>
      loadShown(
        { ...sourceOf(options), ...language, title, format, body: '\n'.repeat(line - 1) + body, cited: cite(body) },
        targets,
        compile,
      )
    parts[at] = {
      prose: onlyErrors(await show('md', withoutLinks(prose), line)),
      ...(example && { example: await show(example.language, withoutFrontMatter(example.body), example.line + 1) }),
    }
  })
  const own = Object.entries(components).map(async ([name, component]) => ({
    name,
    file: component.file,
    ...(await listOwnProps(component)),
  }))
  const headings = parts.flatMap(({ prose }) => prose.headings)
  return { title, ...language, headings, parts, own: await Promise.all(own) }
}

const AT_ONCE = 4

/** A warning about prose may come of its being cut: its first heading follows none. */
const onlyErrors = (shown: Shown): Shown => (shown.code === undefined ? shown : { ...shown, problems: [] })

function sourceOf({ file, publicFolder, examples }: GuideOptions): Omit<Source, 'format' | 'body' | 'title'> {
  const served = guideFilePath('')
  return {
    file,
    folder: examples,
    publicFolder,
    path: guidePath,
    mediaPath: served,
    recordingsPath: served,
    noun: 'post',
  }
}

async function loadShown(source: Source, targets: Targets, compile: Compile): Promise<Shown> {
  const { key, facts, problems } = await loadOrCompile(source, targets, compile)
  return {
    ...(key !== undefined && { code: (await loadArtifact(key)).code }),
    headings: facts?.headings ?? [],
    problems,
  }
}

/** Returns the posts among the examples as places that links may lead to, from a post that is a file or a folder. */
function targetsOf(stretches: readonly Stretch[], examples: string): Targets {
  const texts = stretches.flatMap(({ example: { title = '' } = {} }) => {
    const [, name, slug] = /^posts\/(([^/.]+).*)$/.exec(title) ?? []
    if (name === undefined || slug === undefined) return []
    return [examples, dirname(examples)].map((folder) => [join(folder, name), postPath(slug)] as const)
  })
  return { texts: Object.fromEntries(texts) }
}

/** The guide links to files of the project, which have no page: of such a link its words stay. */
const withoutLinks = (text: string) =>
  text.replace(/(?<!!)\[([^\][]+)\]\((?:\.{1,2}\/)?\w[\w./-]*(?:#[\w-]+)?\)/g, '$1')

/** Keeps the lines that the front matter took, so that later ones keep their numbers. */
const withoutFrontMatter = (text: string) =>
  text.replace(/^---\n[\s\S]*?^---\n/m, (matter) => matter.replace(/[^\n]+/g, ''))
