import { site } from '../site'
import type { Sources } from './types'

/** A form for subscribing to a newsletter. */
export interface NewsletterForm {
  readonly action: string
  readonly method: 'get' | 'post'
  /** Name of the field for the address. */
  readonly field: string
  /** Fields that readers do not see, by name. */
  readonly hidden: Readonly<Record<string, string>>
}

/** Returns the form of the newsletter in the settings, if there is one. */
export function newsletterForm(): NewsletterForm | undefined {
  const { buttondown, kit, mailchimp, beehiiv, listmonk, form } = site.services?.newsletter ?? {}
  const post = { method: 'post', field: 'email', hidden: {} } as const
  if (buttondown) {
    // https://docs.buttondown.com/building-your-subscriber-base
    const action = `https://buttondown.com/api/emails/embed-subscribe/${encodeURIComponent(buttondown)}`
    return { ...post, action, hidden: { embed: '1' } }
  }
  if (kit) return { ...post, action: `https://app.kit.com/forms/${kit}/subscriptions`, field: 'email_address' }
  if (mailchimp) return { ...post, action: mailchimp, field: 'EMAIL' }
  // The address that is asked for is filled in on their page, where readers confirm it.
  if (beehiiv) return { ...post, action: `${beehiiv}/subscribe`, method: 'get' }
  // https://listmonk.app/docs/templating/
  if (listmonk) return { ...post, action: `${listmonk.host}/subscription/form`, hidden: { l: listmonk.list } }
  return form && { ...post, ...definedIn(form) }
}

/** Returns what the form adds to the policy of pages that have it. */
export function newsletterSources(): Sources {
  const form = newsletterForm()
  return form ? { 'form-action': [new URL(form.action).origin] } : {}
}

/** Leaves out what is `undefined`, so that it does not hide a default. */
function definedIn<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}
