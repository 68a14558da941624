/**
 * `<fulcrum-terminal>` around a session. The site's button copies the first code of a figure: here that is the commands,
 * without prompts and without what they print.
 */
class Terminal extends HTMLElement {
  connectedCallback() {
    const commands = [...this.querySelectorAll('.command')].map(({ textContent }) => textContent.replace(/\n$/, ''))
    const figure = this.parentElement
    if (!figure || commands.length === 0 || figure.querySelector('code[hidden]')) return
    const code = document.createElement('code')
    code.hidden = true
    code.textContent = commands.join('\n')
    figure.prepend(code)
  }
}

customElements.define('fulcrum-terminal', Terminal)
