import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inParallel } from '../in-parallel'
import {
  type Compile,
  listOwnProps,
  loadArtifact,
  loadOrCompile,
  type OwnProps,
  readOwnComponents,
  type Source,
  type Targets,
} from '../mdx'
import type { Problem } from '../problems'
import { guidePath, postPath } from '../urls'
import { type Stretch, splitGuide } from './split'

/** What the page of the guide shows. It survives JSON. */
export interface Guide {
  /** The guide's first heading, which is not in its prose again. */
  readonly title: string
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
  /** The content folder, as which examples may link to each other and use the publication's own components. */
  readonly root: string
  readonly components: string
  readonly cwd: string
  readonly publicFolder: string
  readonly compile: Compile
}

/**
 * Compiles every stretch of the guide and every example by itself, so that one that cannot be shown alone (because it
 * names a picture that is not there) shows what the check says and spoils no other.
 */
export async function buildGuide(options: GuideOptions): Promise<Guide> {
  const { path, components: folder, cwd, compile } = options
  const text = readFileSync(path, 'utf8')
  const title = /^# (.+)$/m.exec(text)?.[1] ?? ''
  const stretches = splitGuide(text)
  const { components } = readOwnComponents(folder, cwd)
  const targets = { ...targetsOf(stretches, options.root), components }
  const parts: GuidePart[] = []
  await inParallel([...stretches.entries()], AT_ONCE, async ([at, { prose, line, example }]) => {
    const show = (source: Pick<Source, 'format' | 'body'>, line: number, folder: string) =>
      loadShown(
        { ...sourceOf(options, folder), title, ...source, body: '\n'.repeat(line - 1) + source.body },
        targets,
        compile,
      )
    parts[at] = {
      prose: onlyErrors(await show({ format: 'md', body: withoutLinks(prose) }, line, options.root)),
      ...(example && {
        example: await show(
          { format: example.format, body: withoutFrontMatter(example.body) },
          example.line,
          dirname(join(options.root, example.title ?? 'posts/example/index.mdx')),
        ),
      }),
    }
  })
  const own = Object.entries(components).map(async ([name, component]) => ({
    name,
    file: component.file,
    ...(await listOwnProps(component)),
  }))
  return { title, parts, own: await Promise.all(own) }
}

const AT_ONCE = 4

/** A warning about prose may come of its being cut: its first heading follows none. */
const onlyErrors = ({ code, problems }: Shown): Shown => (code === undefined ? { problems } : { code, problems: [] })

function sourceOf({ file, publicFolder }: GuideOptions, folder: string): Omit<Source, 'format' | 'body' | 'title'> {
  return { file, folder, publicFolder, path: guidePath, mediaPath: `${guidePath}media/`, noun: 'post' }
}

async function loadShown(source: Source, targets: Targets, compile: Compile): Promise<Shown> {
  const { key, problems } = await loadOrCompile(source, targets, compile)
  return { ...(key !== undefined && { code: (await loadArtifact(key)).code }), problems }
}

/** Returns the posts among the examples as places that links may lead to. */
function targetsOf(stretches: readonly Stretch[], root: string): Targets {
  const posts = stretches.flatMap(({ example: { title = '' } = {} }) => {
    const slug = /^posts\/([^/.]+)/.exec(title)?.[1]
    return slug === undefined ? [] : [[join(root, title), postPath(slug)] as const]
  })
  return { texts: Object.fromEntries(posts) }
}

/** The guide links to files of the project, which have no page: of such a link its words stay. */
const withoutLinks = (text: string) =>
  text.replace(/(?<!!)\[([^\][]+)\]\((?:\.{1,2}\/|#)?[\w./-]*(?:#[\w-]+)?\)/g, '$1')

/** Keeps the lines that the front matter took, so that later ones keep their numbers. */
const withoutFrontMatter = (text: string) =>
  text.replace(/^---\n[\s\S]*?^---\n/m, (matter) => matter.replace(/[^\n]+/g, ''))
