import { addCopyButtons } from './boot/copy'
import { fetchFaces } from './boot/faces'
import { hydrated } from './boot/hydrated'
import { loadWhenNear } from './boot/lazy'
import { enableSearch } from './boot/search'
import { ThemeSwitch } from './boot/theme'

await hydrated()
customElements.define('fulcrum-theme', ThemeSwitch)
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-search]')) enableSearch(link)
addCopyButtons()
loadWhenNear()
fetchFaces()

// The preview has updated the page after a change: see `components/preview`.
if (DEVELOPMENT) {
  addEventListener('preview:update', () => {
    addCopyButtons()
    loadWhenNear()
  })
}
