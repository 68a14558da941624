import { serialize } from 'next-mdx-remote/serialize'
import { VFile } from 'vfile'
import type { Problem } from '../problems'
import { type Context, createContext } from './context'
import type { Contracts } from './contract'
import { checkLimits } from './errors/limits'
import { explainCompileError } from './errors/reparse'
import { buildPlain, measureReading, renderFeedHtml, renderMarkdown } from './plain'
import { htmlPlugins, markdownPlugins } from './plugins'
import { forProduction } from './production'
import type { Artifact, Compiled, Source, Targets } from './types'

/**
 * Compiles one body, which may use the components of `contracts`: to an artifact, or to every problem that an author has to mend. Throws only when the engine itself
 * is at fault. The only file that knows next-mdx-remote, whose own blocking is off because the allow-list has refused
 * all code by then, with its place, where the package would delete it without a word.
 */
export async function compileBody(source: Source, targets: Targets, contracts: Contracts): Promise<Compiled> {
  const refused = checkLimits(source)
  if (refused.length > 0) return { problems: refused }
  const context = createContext(source, targets, contracts)
  let code: string
  try {
    code = await compile(context)
  } catch (error) {
    return { problems: inOrder([...context.problems, explainCompileError(error, source)]) }
  }
  const problems = inOrder(context.problems)
  if (problems.some(({ severity }) => severity === 'error')) return { facts: context.facts, problems }
  return { artifact: assemble(code, context), problems }
}

async function compile(context: Context): Promise<string> {
  const { body, file, format } = context.source
  const { compiledSource } = await serialize(
    new VFile({ value: body, path: file }),
    {
      blockJS: false,
      blockDangerousJS: false,
      mdxOptions: {
        format,
        remarkPlugins: markdownPlugins(context),
        rehypePlugins: htmlPlugins(context),
        recmaPlugins: [forProduction],
      },
    },
    true,
  )
  return compiledSource
}

function assemble(code: string, context: Context): Artifact {
  const plain = buildPlain(context)
  const facts = { ...context.facts, ...measureReading(plain) }
  return { facts, code, markdown: renderMarkdown(plain), feedHtml: renderFeedHtml(plain), tools: context.tools }
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
