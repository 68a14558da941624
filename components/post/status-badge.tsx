import type { Post } from '@/lib/content'
import { wordsIn } from '@/lib/words'

/** Marks a text that readers do not see yet, in a preview. In a build there is such a text only with drafts. */
export function StatusBadge({ post }: { readonly post: Pick<Post, 'status'> }) {
  if (post.status === 'published') return null
  const { draft, scheduled } = wordsIn().drafts
  return (
    <>
      {' '}
      <span className="preview-mark">{post.status === 'draft' ? draft : scheduled}</span>
    </>
  )
}
