import { z } from 'zod'
import { type Contract, type Contracts, contractsOf, defineContract, type Markdown } from '../contract'
import type { OwnComponent, OwnComponents, Source } from '../types'
import { mentions } from './mentioned'
import { plainOf } from './plain'
import { guardedProps, type Running, renderOwn } from './render'
import { loadOwnComponent } from './run'

/**
 * Returns `contracts` and those of the publication's own components. Only components that the text mentions are run: of
 * the others, no more than their names is known, for who misspells one.
 */
export function withOwnComponents(contracts: Contracts, own: OwnComponents = {}, { body }: Source): Contracts {
  const names = Object.keys(own)
  if (names.length === 0) return contracts
  const others = Object.entries(own).map(([name, component]) =>
    mentions(body, name) ? contractOf(name, component) : emptyContract(name),
  )
  return contractsOf([...others, ...contracts.values()])
}

function contractOf(name: string, component: OwnComponent): Contract {
  const loaded = loadOwnComponent(component)
  // What is wrong with it is reported where it would be shown, and nobody knows what it accepts.
  if ('mistakes' in loaded) return { ...emptyContract(name), props: z.looseObject({}), render: () => loaded }
  return runningContract(name, component, loaded)
}

function runningContract(name: string, component: OwnComponent, running: Running): Contract {
  const { children = 'none', filled = false, inline = false } = running.options
  const props = guardedProps(running, component)
  const plain = (data: unknown) => plainOf(component, running, data as { content: Markdown })
  const contract = defineContract(
    { name, props, children, filled, parts: {} },
    {
      inline,
      check(data, report) {
        if (!running.options.plain) return
        const said = plain(data)
        if ('nodes' in said) return
        for (const { message, hint, line } of said.mistakes) {
          const at = line === undefined ? component.file : `${component.file}:${line}`
          report(data, undefined, {
            rule: RULE,
            message: `the plain form of <${name}>: ${message}`,
            hint: hint ?? `see ${at}`,
          })
        }
      },
      plain(data) {
        const said = plain(data)
        return 'nodes' in said ? said.nodes : []
      },
    },
  )
  return {
    ...contract,
    render: (data, ids) => renderOwn(component, running, data as object, ids),
    ...(component.browser && { browser: component.browser }),
  }
}

const RULE = 'own-component'

function emptyContract(name: string): Contract {
  return defineContract({ name, props: z.strictObject({}), children: 'blocks', parts: {} }, { plain: () => [] })
}
