import { availableParallelism } from 'node:os'
import { type Content, contentRoot, loadContent } from '../content'
import type { Compile } from '../mdx'
import { type Compiler, createCompiler } from '../mdx/pool'
import type { CliContext } from './context'

/**
 * Everything in the content folder, compiled by worker threads with their limits of time and memory; they are started only
 * when there is something to compile. A text in `texts`, by absolute path, is read instead of the file's own.
 */
export async function loadWhole({ cwd, env, now }: CliContext, texts?: ReadonlyMap<string, string>): Promise<Content> {
  let compiler: Compiler | undefined
  const compile: Compile = (source, targets) => {
    compiler ??= createCompiler({ workers: availableParallelism() })
    return compiler.compile(source, targets)
  }
  try {
    return await loadContent({ root: contentRoot(env, cwd), now, drafts: true, compile, cwd, ...(texts && { texts }) })
  } finally {
    await compiler?.close()
  }
}
