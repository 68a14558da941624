/** How long a button says what came of it, in milliseconds. */
const SHOWN = 2000

/**
 * Puts a copy button into every block of code that has none. It is made here, since it is useless without scripts; what it says goes
 * to one status region too, since a button that renames itself is not read out. The
 * style sheet writes its name on it: as text it would be copied with the article.
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
        // Signs of added and removed lines are decoration and stay behind.
        await navigator.clipboard.writeText(code.textContent)
        say('Copied', 'Copied')
      } catch {
        getSelection()?.selectAllChildren(code)
        say('Selected', 'The browser did not allow copying. The code is selected.')
      }
      clearTimeout(timer)
      timer = window.setTimeout(say, SHOWN, 'Copy')
    }
    say('Copy')
    figure.append(button)
  }
}
