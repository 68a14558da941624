import { Separated } from '@/components/layout/separated'
import { commentsOn, discussLinks, type NewsletterForm, newsletterForm } from '@/lib/services'
import { site } from '@/lib/site'
import { wordsIn } from '@/lib/words'
import type { InLanguage } from './facts'

interface Essay extends InLanguage {
  readonly slug: string
  readonly title: string
}

/** Links that begin a post or a letter about an essay, if the settings name places. */
export function Discuss({ essay }: { readonly essay: Essay }) {
  const links = discussLinks(essay)
  if (links.length === 0) return null
  const { discuss, mail } = wordsIn(essay.language).services
  const names = { mastodon: 'Mastodon', bluesky: 'Bluesky', mail }
  return (
    <div className="foot-section discuss">
      <Separated>
        {links.map(({ place, address }, index) => (
          <span key={place}>
            {index === 0 && `${discuss} `}
            <a href={address}>{names[place]}</a>
          </span>
        ))}
      </Separated>
    </div>
  )
}

/** Comments on an essay: a button that loads them, and a link for readers without scripts. */
export function Comments({ essay }: { readonly essay: Essay }) {
  const comments = commentsOn(essay)
  if (!comments) return null
  const words = wordsIn(essay.language).services
  return (
    <section className="foot-section comments" aria-labelledby="foot.comments">
      <fulcrum-comments data-frame={comments.frame}>
        <h2 id="foot.comments">{words.comments}</h2>
        <div>
          <p>
            {words.kept} <a href={comments.discussions}>{words.elsewhere}</a>
          </p>
          <button type="button">{words.show}</button>
        </div>
      </fulcrum-comments>
    </section>
  )
}

/** The form of the newsletter, if there is one. It works without scripts. `id` begins the ids in it. */
export function Newsletter({ id, language }: InLanguage & { readonly id: string }) {
  const form = newsletterForm()
  return form ? <Form id={id} language={language} {...form} /> : null
}

function Form({ id, language, action, method, field, hidden }: NewsletterForm & InLanguage & { readonly id: string }) {
  const words = wordsIn(language).services
  return (
    <section className="subscribe" aria-labelledby={id}>
      <h2 id={id}>{words.newsletter(site.name)}</h2>
      <form className="newsletter" action={action} method={method}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor={`${id}.email`}>{words.email}</label>
        <input id={`${id}.email`} type="email" name={field} required autoComplete="email" dir="ltr" />
        <button type="submit">{words.subscribe}</button>
      </form>
    </section>
  )
}
