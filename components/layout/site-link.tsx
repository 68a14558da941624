import type { ComponentProps } from 'react'
import { href } from '@/lib/urls'

/** A link within the site. Only this component turns a site path into an address of this deployment. */
export function SiteLink({ to, ...rest }: { readonly to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  return <a href={href(to)} {...rest} />
}
