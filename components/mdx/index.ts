import { type ComponentType, createElement } from 'react'
import type { BodyComponents } from '@/lib/mdx'
import { type Contract, contractsOf } from '@/lib/mdx/contract'
import { type Words, wordsIn } from '@/lib/words'
import { allocation } from './allocation'
import { aside } from './aside'
import { audio } from './audio'
import { beforeAfter } from './before-after'
import { calculator } from './calculator'
import { cards } from './cards'
import { chart } from './chart'
import { checklist } from './checklist'
import { codePen } from './code-pen'
import { codeSandbox } from './code-sandbox'
import { compare } from './compare'
import { decision } from './decision'
import { details } from './details'
import { diff } from './diff'
import { evidence } from './evidence'
import { figure } from './figure'
import { fileTree } from './file-tree'
import { gallery } from './gallery'
import { gist } from './gist'
import { matrix } from './matrix'
import { pullQuote } from './pull-quote'
import { quote } from './quote'
import { stackBlitz } from './stack-blitz'
import { steps } from './steps'
import { tabs } from './tabs'
import { terminal } from './terminal'
import { video } from './video'
import { vimeo } from './vimeo'
import { youTube } from './you-tube'

/** A component for authors: what may be written, and how the page shows it. */
export interface Component {
  readonly contract: Contract
  readonly View: ComponentType<never>
}

/** Every component that authors may use, in the order of the author's guide. Everything else follows from this list. */
export const components: readonly Component[] = [
  figure,
  chart,
  decision,
  checklist,
  allocation,
  calculator,
  matrix,
  compare,
  steps,
  cards,
  tabs,
  details,
  fileTree,
  terminal,
  diff,
  gallery,
  beforeAfter,
  video,
  audio,
  youTube,
  vimeo,
  codePen,
  codeSandbox,
  stackBlitz,
  gist,
  quote,
  aside,
  pullQuote,
  evidence,
]

/**
 * Components whose styles go to pages together, by the name of their layer: each has few, and a policy has room for the
 * hashes of about 25 styles.
 */
export const styledTogether: Readonly<Record<string, readonly Component[]>> = {
  panels: [tabs, details, fileTree, terminal],
  shown: [chart, gallery, beforeAfter, gist, quote],
}

/** The contracts, for the compiler. */
export const contracts = contractsOf(components.map(({ contract }) => contract))

/** Returns the views by component name, for compiled texts. They speak `language`, by default that of the site. */
export function viewsIn(language?: string): BodyComponents {
  const words = wordsIn(language)
  const views = known.get(words) ?? Object.fromEntries(components.map((one) => [one.contract.name, speak(one, words)]))
  known.set(words, views)
  return views
}

const known = new WeakMap<Words, BodyComponents>()

function speak({ View }: Component, words: Words): ComponentType<never> {
  return (props: object) => createElement(View, { ...props, words } as never)
}

/** Returns the contract of a component. Throws if there is none with that name. */
export function contractNamed(name: string): Contract {
  const contract = contracts.get(name)
  if (!contract) throw new Error(`components/mdx has no ${name}`)
  return contract
}

/** Returns the folder of a component: `pull-quote` for `PullQuote`. */
export function folderOf({ name }: Pick<Contract, 'name'>): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}
