import { type Answers, decodeAnswers, encodeAnswers } from './core/answers'

/**
 * A tool that a reader uses: `<fulcrum-name id>` around fields. Answers live in the address, and on the device when
 * she asks for it. What an island adds is how its fields are read and set, and what the answers come to.
 */
export abstract class Tool extends HTMLElement {
  /** Reads the fields as they came. Runs once, before everything else. */
  abstract begin(): void
  /** What the fields say now. */
  abstract get answers(): Answers
  /** Sets the fields to `answers`; takes no notice of what it does not ask for. */
  abstract set answers(answers: Answers)
  /** Shows what the answers come to. */
  abstract show(): void
  /** What the answers come to in sentences, of which the first is the result; none for no answers. */
  abstract say(): readonly string[]
  /** What was asked, with the answers, as Markdown. */
  abstract markdown(): string

  connectedCallback() {
    const keep = this.querySelector('.tool-keep') as HTMLInputElement
    const again = this.querySelector('[value=again]') as HTMLButtonElement
    const verdict = this.querySelector('.tool-verdict') as HTMLElement
    const said = this.querySelector('.tool-said') as HTMLElement
    const key = `fulcrum:${this.id}`
    let lost: Answers | undefined

    const nothing = verdict.innerHTML
    const unsaid = verdict.textContent
    let result = unsaid

    const show = () => {
      this.show()
      const [first = '', ...rest] = this.say()
      const words = [first, ...rest].join(' ')
      // A region that is set again is read out again.
      if ((words || unsaid) === result) return
      result = words || unsaid
      const strong = document.createElement('strong')
      strong.textContent = first
      if (words) verdict.replaceChildren(strong, ...rest.map((sentence) => ` ${sentence}`))
      else verdict.innerHTML = nothing
    }
    const store = (change: (storage: Storage) => void) => {
      try {
        change(localStorage)
      } catch {
        // Closed storage: nothing is remembered, and the box says so.
        keep.checked = false
      }
    }
    const remember = () =>
      store((storage) => {
        if (keep.checked) storage[key] = encodeAnswers(this.id, this.answers, '')
        else storage.removeItem(key)
      })
    const set = (answers: Answers) => {
      this.answers = answers
      show()
    }
    const changed = () => {
      const { pathname, search, hash } = location
      history.replaceState(history.state, '', pathname + search + encodeAnswers(this.id, this.answers, hash))
      remember()
      show()
    }
    const offer = (answers?: Answers) => {
      lost = answers
      again.textContent = answers ? 'Undo' : 'Start again'
    }
    const copy = async (text: string, what: string) => {
      try {
        await navigator.clipboard.writeText(text)
        said.textContent = `${what} copied`
      } catch {
        said.textContent = 'The browser did not allow copying'
      }
    }
    const does: Readonly<Record<string, () => void>> = {
      link: () => copy(this.link, 'Link'),
      text: () => copy(this.text, 'Markdown'),
      print: () => this.print(),
      again: () => {
        const { answers } = this
        const back = lost
        if (!back && !Object.keys(answers).length) return
        offer(back ? undefined : answers)
        this.answers = back ?? {}
        changed()
        said.textContent = back ? 'Your answers are back' : 'Answers cleared'
      },
    }

    this.begin()
    this.oninput = (event) => {
      said.textContent = ''
      if (event.target === keep) return remember()
      offer()
      changed()
    }
    this.onclick = ({ target }) => {
      if (target instanceof HTMLButtonElement) does[target.value]?.()
    }
    const read = () => {
      const answers = decodeAnswers(this.id, location.hash)
      if (Object.keys(answers).length) set(answers)
      return Object.keys(answers).length > 0
    }
    store((storage) => {
      keep.checked = key in storage
    })
    if (!read()) set(keep.checked ? decodeAnswers(this.id, localStorage[key]) : {})
    addEventListener('hashchange', read)
  }

  /** The address of this page with the answers of this tool alone. */
  get link(): string {
    const { origin, pathname, search } = location
    return origin + pathname + search + (encodeAnswers(this.id, this.answers, '') || `#${this.id}`)
  }

  get text(): string {
    const title = this.querySelector('.tool-title')?.textContent ?? ''
    return `## ${escapeMarkdown(title)}\n\n${this.markdown()}\n\n${escapeMarkdown(this.say().join(' '))}\n\n${this.link}\n`
  }

  /** Prints this tool alone: the style sheet knows how. */
  print() {
    const root = document.documentElement
    const end = () => {
      root.classList.remove('worksheet')
      delete this.dataset.source
    }
    this.dataset.source = this.link
    root.classList.add('worksheet')
    addEventListener('afterprint', end, { once: true })
    print()
  }
}

/** Text as Markdown that says the same. */
export function escapeMarkdown(text: string): string {
  return text.trim().replace(/[\\*_[\]<>`#~|]/g, '\\$&')
}

/**
 * Text of the label that names a field by its id. Not by `labels`: a WebKit without the fix of
 * https://bugs.webkit.org/show_bug.cgi?id=300692 loses the whole page when such a list is collected.
 */
export function labelOf(field: HTMLInputElement): string {
  return document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ?? ''
}
