import type { Contract } from './contract'
import { figure } from './figure'

export type { Contract } from './contract'

/** Every component that MDX may use. Its view has the same name in `components/mdx`. */
export const contracts: ReadonlyMap<string, Contract> = new Map([figure].map((contract) => [contract.name, contract]))
