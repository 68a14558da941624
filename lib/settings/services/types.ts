/** Services of others that a site may use. Each is one setting; without it, nothing of the service is on any page. */
export interface ServicesSettings {
  /** Counts visits without cookies. Nobody is counted whose browser asks not to be. */
  readonly statistics?: StatisticsSettings | undefined
  /** Comments below an essay, which are loaded when a reader asks for them. */
  readonly comments?: CommentsSettings | undefined
  /** Links below an essay that begin a post or a letter about it. */
  readonly discuss?: readonly DiscussPlace[] | undefined
  /** A form that works without scripts. */
  readonly newsletter?: NewsletterSettings | undefined
  /** Key by which `npm run announce` tells search engines what is new: https://www.indexnow.org */
  readonly indexNow?: string | undefined
  /** Hub that passes on what is new in the feeds: https://www.w3.org/TR/websub/ */
  readonly webSub?: string | undefined
}

/** One of these. */
export interface StatisticsSettings {
  readonly plausible?: { readonly domain: string; readonly host?: string | undefined } | undefined
  readonly umami?: { readonly website: string; readonly host?: string | undefined } | undefined
  /** Address of the account: `https://example.goatcounter.com`. */
  readonly goatCounter?: string | undefined
  /** Token of Cloudflare Web Analytics. */
  readonly cloudflare?: string | undefined
  /** Any other script. */
  readonly script?: ScriptSettings | undefined
}

export interface ScriptSettings {
  readonly src: string
  readonly attributes?: Readonly<Record<string, string>> | undefined
  /** Origins that it sends to, if not its own. */
  readonly connect?: readonly string[] | undefined
}

export interface CommentsSettings {
  /** https://giscus.app says what to write here. */
  readonly giscus: {
    readonly repository: string
    readonly repositoryId: string
    readonly category: string
    readonly categoryId: string
  }
}

export const DISCUSS_PLACES = ['mastodon', 'bluesky', 'mail'] as const
export type DiscussPlace = (typeof DISCUSS_PLACES)[number]

/** One of these. */
export interface NewsletterSettings {
  /** Name of the newsletter. */
  readonly buttondown?: string | undefined
  /** Number of the form. */
  readonly kit?: string | undefined
  /** Address that the form of Mailchimp is sent to. */
  readonly mailchimp?: string | undefined
  /** Address of the publication. */
  readonly beehiiv?: string | undefined
  readonly listmonk?: { readonly host: string; readonly list: string } | undefined
  /** Any other form. */
  readonly form?: FormSettings | undefined
}

export interface FormSettings {
  readonly action: string
  /** Name of the field for the address, `email` by default. */
  readonly field?: string | undefined
  readonly method?: 'get' | 'post' | undefined
  /** Fields that readers do not see. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
}
