import type { BodyComponents } from '@/lib/mdx'
import { Allocation } from './allocation'
import { Aside } from './aside'
import { Checklist } from './checklist'
import { Compare } from './compare'
import { Decision } from './decision'
import { Evidence } from './evidence'
import { Figure } from './figure'
import { Matrix } from './matrix'
import { PullQuote } from './pull-quote'
import { Steps } from './steps'

/** The view of every component that MDX may use, by the name in its contract in `lib/mdx/components`. */
export const components: BodyComponents = {
  Allocation,
  Aside,
  Checklist,
  Compare,
  Decision,
  Evidence,
  Figure,
  Matrix,
  PullQuote,
  Steps,
}
