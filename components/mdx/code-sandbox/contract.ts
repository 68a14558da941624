import { addressAt, definePlayer, type PlayerSource } from '../shared/player-contract'

/** A sandbox of CodeSandbox. */
export const codeSandbox = definePlayer({
  name: 'CodeSandbox',
  site: 'CodeSandbox',
  aliases: ['Sandbox', 'CodeSandboxEmbed', 'Codesandbox'],
  what: 'which sandbox',
  rule: 'required; its address',
  example: 'https://codesandbox.io/s/new',
  expected: 'expected the address of a sandbox, such as https://codesandbox.io/s/new',
  find: findSandbox,
})

function findSandbox(written: string): PlayerSource | undefined {
  const path = addressAt(written, 'codesandbox.io')?.pathname ?? ''
  const [, id] = /^\/(?:s|embed|p\/sandbox|p\/devbox)\/([\w-]{1,100})\/?$/.exec(path) ?? []
  return id === undefined
    ? undefined
    : { page: `https://codesandbox.io/s/${id}`, frame: `https://codesandbox.io/embed/${id}` }
}
