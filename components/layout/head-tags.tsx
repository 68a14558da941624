import { site } from '@/lib/site'

/** Tags of the settings in the head of every page: verification, the publisher's account, links such as `rel="me"`. */
export function HeadTags() {
  const { fediverse, head } = site
  return (
    <>
      {fediverse && <meta name="fediverse:creator" content={fediverse} />}
      {Object.entries(head?.meta ?? {}).map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      {head?.links?.map(({ rel, href }) => (
        <link key={rel + href} rel={rel} href={href} />
      ))}
    </>
  )
}
