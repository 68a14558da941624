import { type Content, contentRoot, loadContent } from '../content'
import type { Compile } from '../mdx'
import type { Compiler } from '../mdx/pool'
import { openCompiler } from './compiler'
import type { CliContext } from './context'

/**
 * Everything in the content folder, compiled by the context's `compile`, else by worker threads with their limits of time
 * and memory; they are started only when there is something to compile. A text in `texts`, by absolute path, is read
 * instead of the file's own.
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
    return await loadContent({ root: contentRoot(env, cwd), now, drafts: true, compile, cwd, ...(texts && { texts }) })
  } finally {
    await compiler?.close()
  }
}
