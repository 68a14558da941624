import { texts } from '../../../lib/words/islands'

/** How long a button shows its result, in milliseconds. */
const SHOWN = 2000

/**
 * Adds a copy button to every block of code that has none. The button is created here because it is useless without
 * scripts. What it says is repeated in a status region, because screen readers do not announce a button that changes
 * its name. The style sheet shows the name: as text, it would be copied with the essay.
 */
export function addCopyButtons() {
  const status = document.createElement('p')
  status.role = 'status'
  status.className = 'visually-hidden'
  for (const figure of document.querySelectorAll('figure.code:not(:has(.copy))')) {
    if (!status.isConnected) document.body.append(status)
    const button = document.createElement('button')
    let timer = 0
    const say = (label: string, spoken = '') => {
      button.ariaLabel = label
      status.textContent = spoken
    }
    button.type = 'button'
    button.className = 'copy'
    button.onclick = async () => {
      const code = figure.querySelector('code') as HTMLElement
      try {
        // The marks of added and removed lines come from the style sheet and are not copied.
        await navigator.clipboard.writeText(code.textContent)
        say(texts.copied, texts.copied)
      } catch {
        getSelection()?.selectAllChildren(code)
        say(texts.selected, texts.codeSelected)
      }
      clearTimeout(timer)
      timer = window.setTimeout(say, SHOWN, texts.copy)
    }
    say(texts.copy)
    figure.append(button)
  }
}
