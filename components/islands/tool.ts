import { texts } from '../../lib/words/islands'
import { type Answers, decodeAnswers, encodeAnswers } from './core/answers'
import { chooseAnswers } from './core/whose'
import { printWorksheet } from './shared/worksheet'

/** How long a button shows its result, in milliseconds. */
const SHOWN = 2000

/** Name under which the subject is stored with the answers. No author can write an empty name. */
const SUBJECT = ''

/**
 * A tool for readers: `<fulcrum-name id>` around fields. The answers are kept in the address, where they can be shared;
 * in the tab, so that they survive changes of the address; and on the device if the reader asks for it. Answers from a
 * link stay separate from the reader's own until the reader keeps them. An island adds how its fields are read and set,
 * and what the answers mean. Fires `answers` whenever answers are shown.
 */
export abstract class Tool extends HTMLElement {
  /** Reads the fields in their initial state. Runs once, before everything else. */
  abstract begin(): void
  /** The current answers in the fields. */
  abstract get answers(): Answers
  /** Sets the fields to `answers`, and ignores answers to other questions. */
  abstract set answers(answers: Answers)
  /** Updates the tool to show the result. */
  abstract show(): void
  /** Returns the result in sentences, of which the first is the verdict; none if there are no answers. */
  abstract say(): readonly string[]
  /** Returns the questions with the answers as Markdown. */
  abstract markdown(): string

  /** True if the answers came with a link and are not the reader's own. */
  isShared = false
  /**
   * Shows the reader's own answers, or none, instead of those from a link. The browser's Back button brings the latter
   * back.
   */
  leaveShared!: () => void

  connectedCallback() {
    const keep = this.querySelector('.tool-keep') as HTMLInputElement
    const subject = this.subjectField
    const verdict = this.querySelector('.tool-verdict') as HTMLElement
    const said = this.querySelector('.tool-said') as HTMLElement
    const [again, mine] = ['again', 'mine'].map((value) => this.querySelector(`[value=${value}]`)) as [Element, Element]
    const key = `fulcrum:${this.id}`
    const sharedKey = `${key}:shared`
    let own: string | undefined
    let shared: string | undefined
    let lost: string | undefined

    const nothing = verdict.innerHTML
    const unsaid = verdict.textContent
    let result = unsaid

    const encode = (hash = '') => encodeAnswers(this.id, this.answers, hash)
    const keepable = () =>
      subject.value ? encodeAnswers(this.id, { ...this.answers, [SUBJECT]: subject.value }, '') : encode()
    const set = (text = '') => {
      this.answers = decodeAnswers(this.id, text)
      return encode()
    }
    const adopt = (kept = '') => {
      set(kept)
      subject.value = decodeAnswers(this.id, kept)[SUBJECT] ?? ''
    }
    const show = () => {
      this.show()
      this.classList.toggle('is-shared', this.isShared)
      mine.textContent = own ? texts.back : texts.mine
      const [first = '', ...rest] = this.say()
      const words = [first, ...rest].join(' ') || unsaid
      // Setting the region again would make screen readers announce it again.
      if (words !== result) {
        result = words
        const strong = document.createElement('strong')
        strong.textContent = first
        if (first) verdict.replaceChildren(strong, ...rest.map((sentence) => ` ${sentence}`))
        else verdict.innerHTML = nothing
      }
      this.dispatchEvent(new Event('answers'))
    }
    const store = (change: () => void) => {
      try {
        change()
      } catch {
        // No access to storage: nothing is remembered, and the checkbox says so.
        keep.checked = false
      }
    }
    const save = () => {
      const kept = keepable()
      if (this.isShared) shared = kept
      else [own, shared] = [kept, undefined]
      store(() => {
        if (shared !== undefined) sessionStorage[sharedKey] = shared
        else {
          sessionStorage.removeItem(sharedKey)
          sessionStorage[key] = kept
          if (keep.checked) localStorage[key] = kept
          else localStorage.removeItem(key)
        }
      })
    }
    // The history entry records whose answers are in its address.
    const write = (how: 'pushState' | 'replaceState' = 'replaceState') => {
      history[how]({ ...history.state, [key]: !this.isShared }, '', withHash(encode(location.hash)))
    }
    const changed = () => {
      write()
      save()
      show()
    }
    const offer = (kept?: string) => {
      lost = kept
      again.textContent = kept ? texts.undo : texts.clear
    }
    const copy = async (text: string, button: HTMLButtonElement, done: string) => {
      const label = button.textContent
      if (label === done) return
      try {
        await navigator.clipboard.writeText(text)
        button.textContent = done
        said.textContent = `${done}${texts.stop}`
        setTimeout(() => {
          button.textContent = label
        }, SHOWN)
      } catch {
        said.textContent = texts.blocked
      }
    }
    const does: Readonly<Record<string, (button: HTMLButtonElement) => unknown>> = {
      link: async (button) => {
        try {
          await navigator.share({ title: this.heading, url: this.link })
        } catch (error) {
          if ((error as Error).name !== 'AbortError') copy(this.link, button, texts.linkCopied)
        }
      },
      text: (button) => copy(this.text, button, texts.markdownCopied),
      print: () => printWorksheet(this, subject.value),
      keep: () => {
        offer(own)
        this.isShared = false
        keep.checked = true
        changed()
        said.textContent = texts.kept
      },
      mine: () => this.leaveShared(),
      again: () => {
        const back = lost
        const kept = keepable()
        if (!back && !kept) return
        offer(back ? undefined : kept)
        adopt(back)
        changed()
        said.textContent = back ? texts.restored : texts.cleared
      },
    }
    this.leaveShared = () => {
      this.isShared = false
      adopt(own)
      write('pushState')
      save()
      show()
      said.textContent = own ? texts.ownBack : ''
    }

    this.begin()
    this.oninput = ({ target }) => {
      said.textContent = ''
      if (target === keep || target === subject) return save()
      offer()
      changed()
    }
    this.onclick = ({ target }) => {
      if (target instanceof HTMLButtonElement) does[target.value]?.(target)
    }
    const read = () => {
      const bare = (kept?: string) => kept && set(kept)
      const address = set(location.hash)
      const isWritten = history.state?.[key] === true
      const choice = chooseAnswers({ address, isWritten, own: bare(own), shared: bare(shared) })
      this.isShared = choice === 'shared' || choice === 'link'
      adopt({ own, shared, link: address, address }[choice])
      if (address) {
        write()
        save()
      }
      show()
    }
    store(() => {
      keep.checked = key in localStorage
      own = sessionStorage[key] ?? localStorage[key]
      shared = sessionStorage[sharedKey]
    })
    read()
    addEventListener('hashchange', read)
  }

  /** The field for the subject. */
  get subjectField() {
    return this.querySelector('.tool-subject input') as HTMLInputElement
  }

  get heading(): string {
    return this.querySelector('.tool-title')?.textContent ?? ''
  }

  /**
   * The address of this page with the answers of this tool only. It leaves out the subject, which may name a person,
   * because addresses end up in logs.
   */
  get link(): string {
    return withHash(encodeAnswers(this.id, this.answers, '') || `#${this.id}`)
  }

  get text(): string {
    const subject = escapeMarkdown(this.subjectField.value)
    return [
      `## ${escapeMarkdown(this.heading)}`,
      ...(subject ? [texts.about + subject] : []),
      this.markdown(),
      escapeMarkdown(this.say().join(' ')),
      `${this.link}\n`,
    ].join('\n\n')
  }
}

/** Returns the address of this page with another hash, `''` for none. */
const withHash = (hash: string) => location.href.replace(/#.*|$/, () => hash)

/** Escapes text, so that it means the same in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.trim().replace(/[\\*_[\]<>`#~|]/g, '\\$&')
}

/**
 * Returns the text of a field's label, found by the field's id. It does not use `labels`, because WebKit crashes when
 * such a list is garbage collected (https://bugs.webkit.org/show_bug.cgi?id=300692).
 */
export function labelOf(field: HTMLInputElement): string {
  return document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ?? ''
}
