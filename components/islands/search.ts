import { isPlainPress } from './core/keys'
import { countOf } from './core/results'
import { find, load } from './shared/engine'
import { renderHits, UNREACHABLE } from './shared/hits'
import { addStyle } from './shared/style'

/** Hits in the dialog; the search page has the others. */
const MOST = 8

const EMPTY = 'Titles and texts of all articles. Arrow keys lead through what is found.'

let dialog: Promise<HTMLDialogElement> | undefined

/** Opens the search dialog, in which `searchPage` leads to all results. The focus goes back when it closes. */
export async function openSearch(searchPage: string): Promise<void> {
  dialog ??= createDialog(searchPage)
  const opened = await dialog
  if (!opened.open) opened.showModal()
  opened.querySelector('input')?.select()
  load().catch(() => {})
}

async function createDialog(searchPage: string): Promise<HTMLDialogElement> {
  const made = document.createElement('dialog')
  made.className = 'search-dialog'
  made.ariaLabel = 'Search'
  made.innerHTML = `<form action="${searchPage}" role=search><label for=search-words>Search the articles</label><input id=search-words name=q autocomplete=off autocapitalize=off spellcheck=false enterkeyhint=search><button type=button>Close</button></form><p role=status class=search-status>${EMPTY}</p><ol class=hits></ol><p class=search-ways><a href="${ARCHIVE}">Archive</a> <a href="${TOPICS}">Topics</a> <a href="${searchPage}" hidden>All results</a></p>`
  await addStyle(STYLES.search)
  document.body.append(made)
  follow(made)
  return made
}

function follow(made: HTMLDialogElement) {
  const [input, close, status, list, all] = ['input', 'button', '.search-status', '.hits', '[hidden]'].map((selector) =>
    made.querySelector(selector),
  ) as [HTMLInputElement, HTMLElement, HTMLElement, HTMLElement, HTMLAnchorElement]

  input.oninput = async () => {
    const words = input.value.trim()
    all.search = `?q=${encodeURIComponent(words)}`
    all.hidden = !words
    if (!words) return show(EMPTY)
    if (!list.firstChild) status.textContent = 'Searching…'
    try {
      const found = await find(words)
      if (!found) return
      const hits = await found.hits(0, MOST)
      if (words === input.value.trim()) {
        show(found.total ? countOf(found.total, hits.length) : `No article has “${words}”.`, renderHits(hits))
      }
    } catch {
      show(UNREACHABLE)
    }
  }
  const show = (said: string, hits: readonly HTMLElement[] = []) => {
    status.textContent = said
    list.replaceChildren(...hits)
    list.scrollTop = 0
  }

  made.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      const stops = [input, ...list.querySelectorAll('a')]
      const next = stops[stops.indexOf(document.activeElement as HTMLAnchorElement) + step]
      event.preventDefault()
      next?.focus()
    }
  }
  made.onclick = (event) => {
    const { target } = event
    if (target === made || target === close || ((target as Element).closest('a') && isPlainPress(event))) made.close()
  }
}
