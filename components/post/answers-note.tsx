/**
 * The room below the title for what the answers in the address come to, on a page with tools. Shown by the line in the
 * head (`lib/islands/first-line.ts`), filled by `components/islands/answers.ts`.
 */
export function AnswersNote({ tools }: { readonly tools: readonly unknown[] }) {
  if (tools.length === 0) return null
  return (
    <fulcrum-answers className="answers-note" hidden data-pagefind-ignore="">
      <p className="label">Answers from a shared link</p>
    </fulcrum-answers>
  )
}
