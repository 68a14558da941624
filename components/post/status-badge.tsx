import type { Post } from '@/lib/content'

/** Marks a text that readers do not see yet, in a preview. In a build there is no such text. */
export function StatusBadge({ post }: { readonly post: Pick<Post, 'status'> }) {
  if (post.status === 'published') return null
  return (
    <>
      {' '}
      <span className="preview-mark">{post.status === 'draft' ? 'Draft' : 'Scheduled'}</span>
    </>
  )
}
