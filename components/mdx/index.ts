import type { BodyComponents } from '@/lib/mdx'
import { Allocation } from './allocation'
import { Checklist } from './checklist'
import { Decision } from './decision'
import { Figure } from './figure'
import { Matrix } from './matrix'

/** The view of every component that MDX may use, by the name in its contract in `lib/mdx/components`. */
export const components: BodyComponents = { Allocation, Checklist, Decision, Figure, Matrix }
