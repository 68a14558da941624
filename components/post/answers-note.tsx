import { wordsIn } from '@/lib/words'
import type { InLanguage } from './facts'

/**
 * The space below the title of a page with tools for the result of the answers in the address. The script in the head
 * (`lib/islands/first-line.ts`) shows it, and `components/islands/answers.ts` fills it.
 */
export function AnswersNote({ tools, language }: { readonly tools: readonly unknown[] } & InLanguage) {
  if (tools.length === 0) return null
  return (
    <fulcrum-answers className="answers-note" hidden data-pagefind-ignore="">
      <p className="label">{wordsIn(language).article.sharedAnswers}</p>
    </fulcrum-answers>
  )
}
