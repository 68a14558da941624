import type { ComponentProps } from 'react'
import { href } from '@/lib/urls'

/** A link inside the site: the one place where a path becomes an address of this deployment. */
export function SiteLink({ to, ...rest }: { readonly to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  return <a href={href(to)} {...rest} />
}
