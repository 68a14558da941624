import { getPages, getPosts, getProblems } from '@/components/content'
import { createSourceReader, explainPreviewStatus } from '@/lib/content'
import { clock } from '@/lib/dates'
import { summarise } from '@/lib/problems'
import { site } from '@/lib/site'
import { href, previewPath } from '@/lib/urls'
import { ProblemItem } from './problem-item'

/** What a page needs in its head while somebody writes: before `modules`, those of the site, which change the page. */
export async function PreviewHead({ modules }: { readonly modules: readonly string[] }) {
  const client = href(previewPath('client.js'))
  // So that a build does not even look at it: it would bundle it, and then take it away again.
  const { Starter } = process.env.NODE_ENV === 'development' ? await import('./starter') : {}
  return (
    <>
      <link rel="stylesheet" href={href(previewPath('style.css'))} />
      <script type="module" src={client} />
      {Starter && <Starter modules={[client, ...modules]} />}
    </>
  )
}

/** Why the text of this page is not public, and when it will be. Nothing on all other pages. */
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

/** Every mistake there is, as `npm run check` reports it. Open when something is wrong, closed for warnings alone. */
export async function PreviewReport() {
  const problems = await getProblems()
  if (problems.length === 0) return null
  const readSource = createSourceReader(process.cwd())
  const isWrong = problems.some(({ severity }) => severity === 'error')
  return (
    // It may be closed before React looks.
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
