import type { Post } from '@/lib/content'

/** Marks a post in a list that readers do not see yet. In a build there is none. */
export function StatusBadge({ post }: { readonly post: Post }) {
  if (post.status === 'published') return null
  return (
    <>
      {' '}
      <span className="preview-mark">{post.status === 'draft' ? 'Draft' : 'Scheduled'}</span>
    </>
  )
}
