import { addressAt, definePlayer, type PlayerSource } from '../shared/player-contract'

/** A project of StackBlitz. */
export const stackBlitz = definePlayer({
  name: 'StackBlitz',
  site: 'StackBlitz',
  aliases: ['Stackblitz', 'StackBlitzEmbed'],
  what: 'which project',
  rule: 'required; its address',
  example: 'https://stackblitz.com/edit/vitejs-vite',
  expected: 'expected the address of a project, such as https://stackblitz.com/edit/vitejs-vite',
  find: findProject,
})

function findProject(written: string): PlayerSource | undefined {
  const url = addressAt(written, 'stackblitz.com')
  const [, id] =
    /^\/(edit\/[\w-]{1,100}|github\/[\w.-]+\/[\w.-]+(?:\/tree\/[\w./-]+)?)\/?$/.exec(url?.pathname ?? '') ?? []
  if (id === undefined) return undefined
  const file = url?.searchParams.get('file')
  const chosen = file ? `file=${encodeURIComponent(file)}` : ''
  return {
    page: `https://stackblitz.com/${id}${chosen && `?${chosen}`}`,
    frame: `https://stackblitz.com/${id}?embed=1${chosen && `&${chosen}`}`,
  }
}
