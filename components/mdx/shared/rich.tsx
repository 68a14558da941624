import { Children, createElement, type ReactNode } from 'react'
import type { Content } from '@/lib/mdx/contract'

/**
 * What stands between the tags of a part, in an element of its own; nothing for nothing. `slots` are the view's
 * children, among which content that holds a component is found. Reader views take a `div` that is mostly links for
 * navigation and leave it out, a `section` they keep: without a name it means as little.
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
