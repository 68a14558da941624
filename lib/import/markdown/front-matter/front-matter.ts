import { parse as parseToml, TomlDate } from 'smol-toml'
import { parseDocument } from 'yaml'
import { type Data, record } from './values'

/** A text of a source, in its two parts. */
export interface Split {
  readonly data: Data
  readonly body: string
  /** Why its front matter cannot be read; `data` is empty then. */
  readonly mistake?: { readonly message: string; readonly line?: number }
}

/**
 * Splits a text into its front matter, which may be YAML (`---`), TOML (`+++`) or JSON (`{`), and its body. Days and times
 * stay text, as written. Never runs code: front matter in JavaScript is a mistake.
 */
export function splitFrontMatter(text: string): Split {
  const yaml = /^\s*---[ \t]*(?:yaml)?\n([\s\S]*?\n|)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  if (yaml) return { ...read(() => fromYaml(yaml[1] ?? '')), body: text.slice(yaml[0].length) }
  const toml = /^\s*\+\+\+[ \t]*\n([\s\S]*?)\n?\+\+\+[ \t]*(?:\n|$)/.exec(text)
  if (toml) return { ...read(() => fromToml(toml[1] ?? '')), body: text.slice(toml[0].length) }
  const json = /^\s*(\{\n[\s\S]*?\n\})[ \t]*(?:\n|$)/.exec(text)
  if (json) return { ...read(() => JSON.parse(json[1] ?? '')), body: text.slice(json[0].length) }
  const other = /^---[ \t]*(\w+)/.exec(text)?.[1]
  if (other) return { data: {}, body: text, mistake: { message: `front matter in ${other} cannot be read`, line: 1 } }
  return { data: {}, body: text }
}

/** Parses YAML as a mapping. Values that look like days or times are text. */
export function fromYaml(text: string): Data {
  const plain = text.replaceAll('\t', '  ')
  const written = parseYaml(plain)
  const document = written.errors.length === 0 ? written : parseYaml(indented(plain))
  const [error] = document.errors.length === 0 ? [] : written.errors
  if (error) throw new Mistake(error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '', error.linePos?.[0].line)
  return record(document.toJS({ maxAliasCount: 100 }))
}

const parseYaml = (text: string) => parseDocument(text, { uniqueKeys: false, strict: false, logLevel: 'silent' })

/** Indents lines that go on with a value between quotes: the specification asks for it, js-yaml and others do not. */
const indented = (text: string) => text.replace(/^(?![\s#-]|["']?[\w.-]+["']?[ ]*:(?:\s|$))(?=.)/gm, '  ')

/** Parses TOML. Days and times become text, as written. */
export function fromToml(text: string): Data {
  return record(asText(parseToml(text)))
}

class Mistake extends Error {
  constructor(
    message: string,
    readonly line: number | undefined,
  ) {
    super(message)
  }
}

function read(parse: () => unknown): Pick<Split, 'data' | 'mistake'> {
  try {
    return { data: record(parse()) }
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : undefined
    return {
      data: {},
      mistake: {
        message: `its front matter cannot be read: ${message}`,
        ...(line !== undefined && { line: line + 1 }),
      },
    }
  }
}

function asText(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(asText)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asText(each)]))
}
