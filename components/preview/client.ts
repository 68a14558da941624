import { hydrated } from '../islands/boot/hydrated'
import { islandsIn, rememberIslands } from './islands'
import { showPicturesAnew } from './pictures'
import { rememberReport } from './report'
import { follow } from './update'

// Before the modules of the page run, and change what the server has sent.
rememberIslands(islandsIn(document))
rememberReport()
await hydrated()

// What React was about to render anew after a change of code is on the page already: see `update.ts`.
const { router } = (window as { next?: { router?: { hmrRefresh?: () => void } } }).next ?? {}
if (router) router.hmrRefresh = follow

let seen: number | undefined

// The first message, also after an interruption, tells of the last change: the page may have missed it.
new EventSource(new URL('events.txt', import.meta.url)).onmessage = ({ data }) => {
  const { time, isPicture } = JSON.parse(data) as { time: number; isPicture: boolean }
  const isNews = seen === undefined ? time > performance.timeOrigin : time !== seen
  seen = time
  if (isNews) follow().then(() => isPicture && showPicturesAnew())
}
