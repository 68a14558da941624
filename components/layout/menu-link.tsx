import type { ComponentProps } from 'react'
import type { MenuItem } from '@/lib/navigation'
import { SiteLink } from './site-link'

/** An item of the navigation or the footer as a link. */
export function MenuLink({ item, ...rest }: { readonly item: MenuItem } & Omit<ComponentProps<'a'>, 'href' | 'rel'>) {
  const { label, to, external, rel } = item
  return external ? (
    <a href={to} rel={rel} {...rest}>
      {label}
    </a>
  ) : (
    <SiteLink to={to} rel={rel} {...rest}>
      {label}
    </SiteLink>
  )
}
