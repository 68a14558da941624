import { SiteLink } from '@/components/layout/site-link'

/** A section's heading below a heavy line, with a link to more. */
export function SectionHead({
  title,
  to,
  more,
}: {
  readonly title: string
  readonly to?: string
  readonly more?: string
}) {
  return (
    <div className="section-head">
      <h2>{title}</h2>
      {to && <SiteLink to={to}>{more}</SiteLink>}
    </div>
  )
}
