import type { BodyComponents } from '@/lib/mdx'
import { Decision } from './decision'
import { Figure } from './figure'

/** The view of every component that MDX may use, by the name in its contract in `lib/mdx/components`. */
export const components: BodyComponents = { Decision, Figure }
