import { getPages, getPosts, getProblems } from '@/components/content'
import { createSourceReader, explainPreviewStatus } from '@/lib/content'
import { clock } from '@/lib/dates'
import { summarise } from '@/lib/problems'
import { site } from '@/lib/site'
import { href, previewPath } from '@/lib/urls'
import { ProblemItem } from './problem-item'

/**
 * What a page needs in its head in a preview. It comes before `modules`, the modules of the site, which change the
 * page.
 */
export async function PreviewHead({ modules }: { readonly modules: readonly string[] }) {
  const client = href(previewPath('client.js'))
  // A conditional import, so that a build does not bundle it.
  const { Starter } = process.env.NODE_ENV === 'development' ? await import('./starter') : {}
  return (
    <>
      <link rel="stylesheet" href={href(previewPath('style.css'))} />
      <script type="module" src={client} />
      {Starter && <Starter modules={[client, ...modules]} />}
    </>
  )
}

/** Says why the text of this page is not public and when it will be. Nothing on all other pages. */
export async function PreviewBar({ path }: { readonly path: string }) {
  const document = [...(await getPosts()), ...(await getPages())].find((candidate) => candidate.path === path)
  const status = document && explainPreviewStatus(document, await getProblems(), clock(site.timeZone))
  if (!status) return null
  return (
    <aside className="preview-bar" aria-label="Preview">
      <strong>{status.label}</strong> {status.why}
    </aside>
  )
}

/** All problems, as `npm run check` reports them. Open if there are errors, closed if there are only warnings. */
export async function PreviewReport() {
  const problems = await getProblems()
  if (problems.length === 0) return null
  const readSource = createSourceReader(process.cwd())
  const isWrong = problems.some(({ severity }) => severity === 'error')
  return (
    // A script may close it before React hydrates.
    <details className="preview-report" open={isWrong} suppressHydrationWarning>
      <summary>{summarise(problems)}</summary>
      <ol>
        {problems.map((problem) => (
          <ProblemItem key={JSON.stringify(problem)} problem={problem} readSource={readSource} />
        ))}
      </ol>
    </details>
  )
}
