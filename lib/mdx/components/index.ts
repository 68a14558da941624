import { allocation } from './allocation'
import { checklist } from './checklist'
import type { Contract } from './contract'
import { decision } from './decision'
import { figure } from './figure'
import { matrix } from './matrix'

export type { allocation } from './allocation'
export { type checklist, verdictRanges } from './checklist'
export type { Content, Contract, Part, ToolViewOf, ViewOf } from './contract'
export type { decision } from './decision'
export { type matrix, scoresOf } from './matrix'

/** Every component that MDX may use. Its view has the same name in `components/mdx`. */
export const contracts: ReadonlyMap<string, Contract> = new Map(
  [allocation, checklist, decision, figure, matrix].map((contract): [string, Contract] => [contract.name, contract]),
)
