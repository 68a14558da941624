import { hydrated } from '../islands/boot/hydrated'
import { islandsIn, rememberIslands } from './islands'
import { showPicturesAnew } from './pictures'
import { rememberReport } from './report'
import { follow } from './update'

// Before the page's own modules run and change what the server sent.
rememberIslands(islandsIn(document))
rememberReport()
await hydrated()

// After a change of code, React need not render again, because we update the page ourselves: see `update.ts`.
const { router } = (window as { next?: { router?: { hmrRefresh?: () => void } } }).next ?? {}
if (router) router.hmrRefresh = follow

let seen: number | undefined

// The first message of a connection is about the last change, which the page may have missed.
new EventSource(new URL('events.txt', import.meta.url)).onmessage = ({ data }) => {
  const { time, isPicture } = JSON.parse(data) as { time: number; isPicture: boolean }
  const isNews = seen === undefined ? time > performance.timeOrigin : time !== seen
  seen = time
  if (isNews) follow().then(() => isPicture && showPicturesAnew())
}
