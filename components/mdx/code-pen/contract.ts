import { addressAt, definePlayer, type PlayerSource } from '../shared/player-contract'

/** A pen on CodePen. */
export const codePen = definePlayer({
  name: 'CodePen',
  site: 'CodePen',
  aliases: ['Codepen', 'CodepenEmbed'],
  what: 'which pen',
  rule: 'required; its address',
  example: 'https://codepen.io/team/pen/abcDEF',
  expected: 'expected the address of a pen, such as https://codepen.io/team/pen/abcDEF',
  find: findPen,
})

function findPen(written: string): PlayerSource | undefined {
  const path = addressAt(written, 'codepen.io')?.pathname ?? ''
  const [, owner, id] = /^\/((?:team\/)?[\w-]+)\/(?:pen|full|details|embed)\/(\w{4,40})\/?$/.exec(path) ?? []
  if (owner === undefined) return undefined
  return {
    page: `https://codepen.io/${owner}/pen/${id}`,
    frame: `https://codepen.io/${owner}/embed/${id}?default-tab=result`,
  }
}
