import { seeAll, texts } from '../../lib/words/islands'
import { isPlainPress } from './core/keys'
import { load } from './engine'
import { ask, loadNames, renderHits, renderMeant, says } from './finder'
import { renderBrowse } from './shared/browse'
import { addStyle } from './shared/style'

/** Hits in the dialog; the search page has the others. */
const MOST = 8

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
  made.ariaLabel = texts.search
  made.innerHTML = `<form action="${searchPage}" role=search><label for=search-words></label><input id=search-words name=q autocomplete=off autocapitalize=off spellcheck=false enterkeyhint=search><button type=button>${texts.close}</button></form><p role=status class=search-status></p><ol class=hits></ol><p class=search-ways><a href="${ARCHIVE}">${texts.archive}</a> <a href="${TOPICS}">${texts.topics}</a> <a href="${searchPage}" hidden></a></p>`
  await addStyle(STYLES.search)
  document.body.append(made)
  follow(made, searchPage)
  return made
}

function follow(made: HTMLDialogElement, searchPage: string) {
  const [label, input, close, status, list, all] = [
    'label',
    'input',
    'button',
    '.search-status',
    '.hits',
    '[hidden]',
  ].map((selector) => made.querySelector(selector)) as [
    HTMLElement,
    HTMLInputElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLAnchorElement,
  ]
  label.textContent = says.label

  const search = async () => {
    const words = input.value.trim()
    if (!words) return show(matchMedia('(hover: hover)').matches ? texts.keys : texts.hint)
    if (!list.querySelector('.hit-title')) status.textContent = says.waiting
    try {
      const answer = await ask(words)
      if (!answer) return
      const { named, total, meant } = answer
      const hits = [...named, ...(await answer.next(MOST - named.length))]
      if (words !== input.value.trim()) return
      show(total ? says.count(total, hits.length) : says.none(words), total ? renderHits(hits) : undefined, meant)
      all.textContent = seeAll(total)
      all.search = `?q=${encodeURIComponent(words)}`
      all.hidden = hits.length >= total
    } catch {
      show(says.unreachable)
    }
  }
  /** Without hits, shows what else there is to read. */
  const show = async (said: string, hits?: readonly HTMLElement[], meant?: string) => {
    status.textContent = said
    if (meant) status.append(...askFor(meant))
    all.hidden = true
    const [shown, others] = [input.value, hits ?? renderBrowse(await loadNames())]
    if (shown !== input.value) return
    list.replaceChildren(...others)
    list.scrollTop = 0
  }
  const askFor = (words: string) => {
    const { link, question } = renderMeant(words, searchPage)
    link.onclick = (event) => {
      if (!isPlainPress(event)) return
      event.preventDefault()
      event.stopPropagation()
      input.value = words
      input.focus()
      search()
    }
    return question
  }

  input.oninput = search
  made.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      const stops = [input, ...made.querySelectorAll<HTMLElement>('.meant, .hits a')]
      const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
      event.preventDefault()
      next?.focus()
    }
  }
  made.onclick = (event) => {
    const { target } = event
    if (target === made || target === close || ((target as Element).closest('a') && isPlainPress(event))) made.close()
  }
  search()
}
