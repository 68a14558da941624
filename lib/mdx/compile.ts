import { serialize } from 'next-mdx-remote/serialize'
import { VFile } from 'vfile'
import { isOpen, type Problem } from '../problems'
import { loadProcessor } from '../references'
import { site } from '../site'
import { type Context, createContext } from './context'
import type { Contracts } from './contract'
import { checkLimits } from './errors/limits'
import { explainCompileError } from './errors/reparse'
import { withOwnComponents } from './own'
import { buildPlain, measureReading, renderFeedHtml, renderMarkdown } from './plain'
import { htmlPlugins, markdownPlugins } from './plugins'
import { forProduction } from './production'
import type { Artifact, Compiled, Source, Targets } from './types'

/**
 * Compiles one body, which may use the components of `contracts` and those of the publication. Returns its problems, and
 * an artifact unless one of them has to be fixed first. Throws only if the engine itself is at fault. This is the only
 * file that imports next-mdx-remote. The
 * package's own blocking of code is turned off because it deletes code without a word; by then the allow-list has
 * already reported all code, with its position.
 */
export async function compileBody(source: Source, targets: Targets, contracts: Contracts): Promise<Compiled> {
  const refused = checkLimits(source)
  if (refused.length > 0) return { problems: refused }
  const { cited, language = site.language } = source
  const processor = cited && (await loadProcessor(cited.style, language))
  const context = createContext(source, targets, withOwnComponents(contracts, targets.components, source), processor)
  let code: string
  try {
    code = await compile(context)
  } catch (error) {
    return { problems: inOrder([...context.problems, explainCompileError(error, source)]) }
  }
  const problems = inOrder(context.problems)
  if (problems.some(isFatal)) return { facts: context.facts, problems }
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
  const facts = { ...context.facts, ...measureReading(plain, context.language) }
  return {
    facts,
    code,
    markdown: renderMarkdown(plain),
    feedHtml: renderFeedHtml(plain, context.formulas),
    tools: context.tools,
    ...(context.drawn.length > 0 && { drawn: context.drawn }),
  }
}

/** Returns true for a problem with which a text cannot be published, whatever the settings say. */
const isFatal = ({ rule, severity }: Problem) => severity === 'error' && !isOpen(rule)

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
