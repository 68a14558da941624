import type { ReactNode } from 'react'
import { viewportFor } from '@/lib/seo'
import { site } from '@/lib/site'
import { hankenGrotesk, sourceSerif } from './fonts'
import './globals.css'

export const viewport = viewportFor()

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={site.language} className={`${sourceSerif.variable} ${hankenGrotesk.variable}`}>
      <body>{children}</body>
    </html>
  )
}
