import { type Data, fromToml, fromYaml, listOf, pick, textOf } from '../../markdown'
import { readText, type Tree } from '../../tree'

/** What the configuration of a site says about its texts. */
export interface Config {
  readonly origins: readonly string[]
  readonly timeZone?: string | undefined
  /** Folders of texts, each with its language if it has one of its own. */
  readonly folders: readonly { readonly folder: string; readonly language?: string | undefined }[]
  readonly language?: string | undefined
  readonly languages: readonly string[]
  /** Pattern of addresses by section. */
  readonly permalinks: ReadonlyMap<string, string>
  readonly isUgly: boolean
}

const FILE = /^(?:config\/_default\/)?(?:hugo|config)\.(toml|ya?ml|json)$/
const PART = /^config\/_default\/(languages|permalinks)\.(toml|ya?ml|json)$/

export async function hasConfig(tree: Tree): Promise<boolean> {
  const files = tree.files.filter((file) => FILE.test(file))
  if (files.some((file) => /hugo\.\w+$/.test(file))) return true
  const isHugo = tree.files.some((file) => /^(?:archetypes|layouts|static|themes|i18n)\//.test(file))
  return files.length > 0 && isHugo && tree.files.some((file) => /^content\/.*\.(?:md|markdown)$/.test(file))
}

/** Reads the configuration. https://gohugo.io/configuration/ */
export async function readConfig(tree: Tree): Promise<Config> {
  const data = await load(tree, FILE)
  const parts = await load(tree, PART)
  const languages = Object.entries((pick({ ...parts, ...data }, 'languages') ?? {}) as Data).filter(
    ([, value]) => value !== null && typeof value === 'object',
  )
  const content = textOf(pick(data, 'contentDir')) ?? 'content'
  const base = textOf(pick(data, 'baseURL'))
  const own = languages.flatMap(([language, value]) => {
    const folder = textOf(pick(value as Data, 'contentDir'))
    return folder === undefined ? [] : [{ folder: folder.replace(/\/$/, ''), language }]
  })
  return {
    origins: base !== undefined && URL.canParse(base) ? [new URL(base).origin] : [],
    timeZone: textOf(pick(data, 'timeZone')),
    folders: [...own, { folder: content.replace(/\/$/, '') }],
    language: textOf(pick(data, 'defaultContentLanguage')),
    languages: languages.map(([language]) => language),
    permalinks: permalinksIn((pick(data, 'permalinks') ?? pick(parts, 'permalinks') ?? {}) as Data),
    isUgly: textOf(pick(data, 'uglyURLs')) === 'true',
  }
}

async function load(tree: Tree, name: RegExp): Promise<Data> {
  let data: Data = {}
  for (const file of tree.files.filter((each) => name.test(each))) {
    const text = await readText(tree, file)
    const read = file.endsWith('.toml') ? fromToml(text) : fromYaml(text)
    const part = PART.exec(file)?.[1]
    data = { ...data, ...(part === undefined ? read : { [part]: read }) }
  }
  return data
}

/** Patterns may stand under the kind of page: `[permalinks.page]`. */
function permalinksIn(data: Data): Map<string, string> {
  const pages = pick(data, 'page')
  const nested = pages !== null && typeof pages === 'object' ? Object.entries(pages) : []
  return new Map(
    [...Object.entries(data), ...nested].flatMap(([section, value]) =>
      listOf(value)
        .slice(0, 1)
        .map((pattern) => [section, pattern] as const),
    ),
  )
}
