import { texts } from '../../lib/words/islands'
import { decodeAnswers } from './core/answers'
import type { Tool } from './tool'

/**
 * `<fulcrum-answers>` below the title of a page with tools: shows the results of the answers in the address, says whose
 * they are, and offers what to do next. The script in the head makes it visible, with space for one row per tool in the
 * address.
 */
class AnswersNote extends HTMLElement {
  async connectedCallback() {
    const label = this.firstElementChild as HTMLElement
    const tools = [...document.querySelectorAll<Tool>('.tool')].filter(
      ({ id }) => Object.keys(decodeAnswers(id, location.hash)).length,
    )
    await Promise.all(tools.map(({ localName }) => customElements.whenDefined(localName)))
    for (const tool of tools) {
      const row = createRow(tool)
      const update = () => {
        const [verdict] = tool.say()
        if (!verdict) row.remove()
        else if (!row.isConnected) this.append(row)
        row.children[1]?.replaceChildren(verdict ?? '')
        const back = row.querySelector('[value=mine]') as HTMLElement
        back.hidden = !tool.isShared
        back.textContent = tool.querySelector('[value=mine]')?.textContent ?? ''
        if (!tools.some(({ isShared }) => isShared)) label.textContent = texts.yourAnswers
        if (!this.children[1]) delete document.documentElement.dataset.shared
      }
      tool.addEventListener('answers', update)
      update()
    }
    if (!this.children[1]) delete document.documentElement.dataset.shared
  }
}

/**
 * Returns a row with the title and verdict of a tool, a button that leads to its reasons, and one that brings back the
 * reader's own answers.
 */
function createRow(tool: Tool): HTMLElement {
  const row = document.createElement('div')
  row.innerHTML = `<p class=answers-title></p><p class=answers-verdict></p><p><button type=button>${texts.reasons}</button> <button type=button value=mine></button></p>`
  row.children[0]?.append(tool.querySelector('.tool-title')?.textContent ?? '')
  row.onclick = ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    if (target.value) tool.leaveShared()
    const place = tool.say().length ? (tool.querySelector('.tool-result') as HTMLElement) : tool
    place.tabIndex = -1
    place.scrollIntoView()
    place.focus({ preventScroll: true })
    if (target.value) row.remove()
  }
  return row
}

customElements.define('fulcrum-answers', AnswersNote)
