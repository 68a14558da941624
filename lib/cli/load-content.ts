import { type Content, contentRoot, loadContent } from '../content'
import type { Compile } from '../mdx'
import type { Compiler } from '../mdx/pool'
import { openCompiler } from './compiler'
import type { CliContext } from './context'

/**
 * Loads everything in the content folder. Bodies are compiled by the context's `compile`, or by worker threads with
 * limits on time and memory, which start only if there is something to compile. `texts`, by absolute path, replace the
 * texts of files.
 */
export async function loadAllContent(context: CliContext, texts?: ReadonlyMap<string, string>): Promise<Content> {
  const { cwd, env, now } = context
  let compiler: Compiler | undefined
  const compileInThreads: Compile = (source, targets) => {
    compiler ??= openCompiler()
    return compiler.compile(source, targets)
  }
  const { compile = compileInThreads } = context
  try {
    const options = { root: contentRoot(env, cwd), now, drafts: true, compile, cwd }
    return await loadContent(texts ? { ...options, texts } : { ...options, remembers: true })
  } finally {
    await compiler?.close()
  }
}
