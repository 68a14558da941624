import { wordsIn } from '@/lib/words'

/**
 * The space below the title of a page with tools for the result of the answers in the address. The script in the head
 * (`lib/islands/first-line.ts`) shows it, and `components/islands/answers.ts` fills it.
 */
export function AnswersNote({ tools }: { readonly tools: readonly unknown[] }) {
  if (tools.length === 0) return null
  return (
    <fulcrum-answers className="answers-note" hidden data-pagefind-ignore="">
      <p className="label">{wordsIn().article.sharedAnswers}</p>
    </fulcrum-answers>
  )
}
