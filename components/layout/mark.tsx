import { findMark, renderMark } from '@/lib/brand'

/**
 * The brand's mark, or nothing if it has none. It is decoration next to the name, so it is hidden from assistive
 * technology. `again` is for a second one on a page, which cannot be shown if the drawing has ids.
 */
export function Mark({ height = 20, again = false }: { readonly height?: number; readonly again?: boolean }) {
  const mark = findMark()
  if (!mark || (again && mark.hasIds)) return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: findMark refuses drawings that are not safe
  return <span className="mark" aria-hidden="true" dangerouslySetInnerHTML={{ __html: renderMark(mark, height) }} />
}
