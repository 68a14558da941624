import type { Contract } from './contract'
import { decision } from './decision'
import { figure } from './figure'

export type { Content, Contract, Part, ToolViewOf, ViewOf } from './contract'
export type { decision } from './decision'

/** Every component that MDX may use. Its view has the same name in `components/mdx`. */
export const contracts: ReadonlyMap<string, Contract> = new Map(
  [decision, figure].map((contract): [string, Contract] => [contract.name, contract]),
)
