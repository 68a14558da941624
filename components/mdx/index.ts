import type { ComponentType } from 'react'
import type { BodyComponents } from '@/lib/mdx'
import { type Contract, contractsOf } from '@/lib/mdx/contract'
import { allocation } from './allocation'
import { aside } from './aside'
import { checklist } from './checklist'
import { compare } from './compare'
import { decision } from './decision'
import { evidence } from './evidence'
import { figure } from './figure'
import { matrix } from './matrix'
import { pullQuote } from './pull-quote'
import { steps } from './steps'

/** A component for authors: what may be written of it, and how the page shows it. */
export interface Component {
  readonly contract: Contract
  readonly View: ComponentType<never>
}

/** Every component that authors may use, in the order of the author's guide. Everything else follows from this list. */
export const components: readonly Component[] = [
  figure,
  decision,
  checklist,
  allocation,
  matrix,
  compare,
  steps,
  aside,
  pullQuote,
  evidence,
]

/** What the compiler gets. */
export const contracts = contractsOf(components.map(({ contract }) => contract))

/** What compiled texts get: the views by the names of their components. */
export const views: BodyComponents = Object.fromEntries(components.map(({ contract, View }) => [contract.name, View]))

/** The contract of a component that some text uses. Throws if there is none of that name. */
export function contractNamed(name: string): Contract {
  const contract = contracts.get(name)
  if (!contract) throw new Error(`components/mdx has no ${name}`)
  return contract
}

/** The folder of a component: `pull-quote` for `PullQuote`. */
export function folderOf({ name }: Pick<Contract, 'name'>): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}
