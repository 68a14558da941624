import type { Post } from '@/lib/content'

/** Marks a text in a list that readers do not see yet. In a build there is none. */
export function StatusBadge({ post }: { readonly post: Pick<Post, 'status'> }) {
  if (post.status === 'published') return null
  return (
    <>
      {' '}
      <span className="preview-mark">{post.status === 'draft' ? 'Draft' : 'Scheduled'}</span>
    </>
  )
}
