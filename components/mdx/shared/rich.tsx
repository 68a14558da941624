import { Children, createElement, type ReactNode } from 'react'
import type { Content } from '@/lib/mdx/contract'

/**
 * What is between the tags of a part, in its own element; nothing if it is empty. `slots` are the view's children,
 * which include content that contains a component. The element is a `section` by default, because reader views take a
 * `div` of mostly links for navigation and leave it out. A `section` without a name has no meaning either.
 */
export function Rich({ as = 'section', content, slots, ...rest }: RichProps) {
  if ('slot' in content) return createElement(as, rest, Children.toArray(slots)[content.slot])
  if (content.html === '') return null
  return createElement(as, { ...rest, dangerouslySetInnerHTML: { __html: content.html } })
}

interface RichProps {
  readonly as?: 'dd' | 'div' | 'section' | 'span'
  readonly content: Content
  readonly slots?: ReactNode
  readonly id?: string
  readonly className?: string
}
