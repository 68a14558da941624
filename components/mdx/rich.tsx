import { Children, createElement, type ReactNode } from 'react'
import type { Content } from '@/lib/mdx'

/**
 * What stands between the tags of a part, in an element of its own; nothing for nothing. `slots` are the view's
 * children, among which content that holds a component is found.
 */
export function Rich({ as = 'div', content, slots, ...rest }: RichProps) {
  if ('slot' in content) return createElement(as, rest, Children.toArray(slots)[content.slot])
  if (content.html === '') return null
  return createElement(as, { ...rest, dangerouslySetInnerHTML: { __html: content.html } })
}

interface RichProps {
  readonly as?: 'div' | 'dd' | 'li' | 'p' | 'span'
  readonly content: Content
  readonly slots?: ReactNode
  readonly id?: string
  readonly className?: string
}
