/** What an item of an export of WordPress says. Everything may be missing. */
interface ItemParts {
  readonly title?: string
  readonly name?: string
  readonly link?: string
  readonly status?: string
  readonly password?: string
  /** Local time, and the same in universal time: `2019-03-04 10:00:00`. */
  readonly local?: string
  readonly universal?: string
  readonly modified?: string
  readonly content: string
  /** Names by taxonomy. */
  readonly terms?: Readonly<Record<string, readonly string[]>>
  readonly meta?: Readonly<Record<string, string>>
  readonly comments?: readonly string[]
  /** More elements, as XML. */
  readonly more?: string
}

/** Returns a file such as WordPress exports (WXR 1.2). */
export function wxr({ items, authors = {} }: { items: readonly string[]; authors?: Readonly<Record<string, string>> }) {
  const writers = Object.entries(authors).map(
    ([login, name]) =>
      `<wp:author><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata(`${login}@old.example`)}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Old</title>
<link>https://old.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
${[...writers, ...items].join('\n')}
</channel>
</rss>
`
}

/** Returns an item of such a file. */
export function item(id: number, type: string, parts: ItemParts): string {
  const {
    title = '',
    name = '',
    link = `https://old.example/?p=${id}`,
    status = 'publish',
    password = '',
    more = '',
  } = parts
  const none = '0000-00-00 00:00:00'
  const local = parts.local ?? '2019-01-01 12:00:00'
  const terms = Object.entries(parts.terms ?? {}).flatMap(([taxonomy, names]) =>
    names.map(
      (each) =>
        `<category domain="${taxonomy}" nicename="${each.toLowerCase().replace(/ /g, '-')}">${cdata(each)}</category>`,
    ),
  )
  const meta = Object.entries(parts.meta ?? {}).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  )
  const comments = (parts.comments ?? []).map(
    (text, at) =>
      `<wp:comment><wp:comment_id>${at + 1}</wp:comment_id><wp:comment_author>${cdata('Grace')}</wp:comment_author><wp:comment_author_email>grace@mail.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.1</wp:comment_author_IP><wp:comment_date_gmt>2019-03-05 10:00:00</wp:comment_date_gmt><wp:comment_content>${cdata(text)}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`,
  )
  return `<item>
<title>${cdata(title)}</title>
<link>${link.replaceAll('&', '&amp;')}</link>
<dc:creator>${cdata('ada')}</dc:creator>
<guid isPermaLink="false">https://old.example/?p=${id}</guid>
<content:encoded>${cdata(parts.content)}</content:encoded>
<excerpt:encoded>${cdata('')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(local)}</wp:post_date>
<wp:post_date_gmt>${cdata(parts.universal ?? (status === 'draft' ? none : local))}</wp:post_date_gmt>
<wp:post_modified>${cdata(parts.modified ?? local)}</wp:post_modified>
<wp:post_modified_gmt>${cdata(parts.modified ?? parts.universal ?? local)}</wp:post_modified_gmt>
<wp:post_name>${cdata(name)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata(password)}</wp:post_password>
${[more, ...terms, ...meta, ...comments].filter((one) => one !== '').join('\n')}
</item>`
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
