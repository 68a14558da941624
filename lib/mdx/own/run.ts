import { SourceMap } from 'node:module'
import { dirname } from 'node:path'
import { type Context, createContext, runInContext } from 'node:vm'
import { messagePath } from '../../problems'
import { traceBack } from '../../settings'
import type { OwnDefinition, RenderMistake } from '../contract'
import type { OwnComponent } from '../types'
import { provide } from './provided'

/** A component that has been loaded, or why it cannot be. */
export type Loaded = (OwnDefinition & { readonly scope: Context }) | { readonly mistakes: readonly RenderMistake[] }

/**
 * Milliseconds for one call, far above what a page can wait for. The limits of the thread hold besides: `pool/pool.ts`.
 */
const MOST = 5000

/**
 * Runs the module of a component, which gets the language's own globals and none of Node's: no process, no files, no
 * network. That keeps mistakes out, and nobody who means it, since what it is given (React, zod, URL) leads out again:
 * whoever can merge a component is trusted.
 */
export function loadOwnComponent(component: OwnComponent): Loaded {
  const before = known.get(component.hash)
  if (before) return before
  const loaded = load(component)
  known.set(component.hash, loaded)
  return loaded
}

const known = new Map<string, Loaded>()

function load(component: OwnComponent): Loaded {
  if (component.code === '') {
    return { mistakes: [{ message: 'there is a mistake in its file', hint: `see ${component.file}` }] }
  }
  const globals = Object.assign(Object.create(null), { console, URL, URLSearchParams })
  // What it leaves for later runs within the limit too.
  const scope = createContext(globals, { microtaskMode: 'afterEvaluate' })
  const module: { exports: { readonly default?: unknown } } = { exports: {} }
  const failed = attempt(component, scope, () => {
    const run = runInContext(`(function (require, module, exports) {${component.code}\n})`, scope, {
      filename: component.path,
    })
    run(provide, module, module.exports)
  })
  if ('mistakes' in failed) return failed
  const definition = module.exports.default
  if (isDefinition(definition)) return { ...definition, scope }
  return {
    mistakes: [
      {
        message: 'its default export is not a component',
        hint: 'write export default defineComponent({ … }, View)',
        file: component.file,
      },
    ],
  }
}

function isDefinition(value: unknown): value is OwnDefinition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    'View' in value &&
    typeof value.View === 'function'
  )
}

/**
 * Calls `act`, which runs code of a component, and returns its result. What it throws, and what takes too long, is a
 * mistake, with the place in the component's file where that can be known.
 */
export function attempt<Result>(component: OwnComponent, scope: Context, act: () => Result): Attempted<Result> {
  const before = known.get(component.hash)
  if (before && 'mistakes' in before) return before
  try {
    scope.act = act
    return { result: runInContext('act()', scope, { timeout: MOST }) as Result }
  } catch (error) {
    const failed = { mistakes: [explain(error, component)] }
    // Every use would take as long, and all of them more than the text may.
    if (isTimeout(error)) known.set(component.hash, failed)
    return failed
  }
}

type Attempted<Result> = { readonly result: Result } | { readonly mistakes: readonly RenderMistake[] }

/** What has been thrown may come from the component's own world, where errors are of another class. */
function explain(error: unknown, component: OwnComponent): RenderMistake {
  const { name = 'Error', message, stack = '' } = Object(error) as Partial<Error>
  if (isTimeout(error)) {
    return {
      message: `it takes more than ${MOST / 1000} seconds`,
      hint: 'look for a loop that never ends',
      file: component.file,
    }
  }
  if (/^A component suspended/.test(message ?? '')) {
    return {
      message: 'its view waits for something',
      hint: 'write a function that returns HTML at once: no async, no use()',
      file: component.file,
    }
  }
  const said = message === undefined ? String(error) : `${name}: ${message.split('\n')[0]}`
  const unknown =
    /^ReferenceError: (?:fetch|process|Buffer|document|window|navigator|localStorage|setTimeout|setInterval|XMLHttpRequest) /.test(
      said,
    )
  return { message: said, ...(unknown && { hint: NOT_THERE }), ...placeOf(String(stack), component) }
}

const isTimeout = (error: unknown) => Object(error).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

const NOT_THERE = 'a component is made while its text is checked, where there is no network, no process and no page'

/** Finds the first line of a stack that is in the component, and where that comes from. */
function placeOf(stack: string, { code, file, path }: OwnComponent) {
  const [, line, column] =
    stack
      .split(path)
      .map((rest) => /^:(\d+):(\d+)/.exec(rest))
      .find((found) => found !== null) ?? []
  const map = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)/.exec(code)?.[1]
  if (!line || !column || !map) return { file }
  const source = new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString()))
  const spot = traceBack(source, dirname(path), Number(line) - 1, Number(column) - 1)
  if (!spot) return { file }
  return {
    file: spot.file === path ? file : messagePath(spot.file, process.cwd()),
    line: spot.line,
    column: spot.column,
  }
}
