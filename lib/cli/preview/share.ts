import type { Compile, Compiled } from '../../mdx'

/** A `compile` for two who ask for the same at once, as the report and the page do: it is done once for both. */
export function shareCompile(compile: Compile): Compile {
  const running = new Map<string, Promise<Compiled>>()
  return (source, targets) => {
    const key = JSON.stringify(source)
    const known = running.get(key)
    if (known) return known
    const compiling = compile(source, targets).finally(() => running.delete(key))
    running.set(key, compiling)
    return compiling
  }
}
