import { allocation } from './allocation'
import { aside } from './aside'
import { checklist } from './checklist'
import { compare } from './compare'
import type { Contract } from './contract'
import { decision } from './decision'
import { evidence } from './evidence'
import { figure } from './figure'
import { matrix } from './matrix'
import { pullQuote } from './pull-quote'
import { steps } from './steps'

export type { allocation } from './allocation'
export { type checklist, verdictRanges } from './checklist'
export type { compare } from './compare'
export type { Content, Contract, Part, ToolViewOf, ViewOf } from './contract'
export type { decision } from './decision'
export type { Cited } from './evidence'
export { type matrix, scoresOf } from './matrix'
export { isQuotation } from './pull-quote'
export type { steps } from './steps'
export { citation, type Work } from './work'

/** Every component that MDX may use. Its view has the same name in `components/mdx`. */
export const contracts: ReadonlyMap<string, Contract> = new Map(
  [allocation, aside, checklist, compare, decision, evidence, figure, matrix, pullQuote, steps].map(
    (contract): [string, Contract] => [contract.name, contract],
  ),
)
