import type { ReactNode } from 'react'
import { viewportFor } from '@/lib/seo'
import { site } from '@/lib/site'
import { hankenGrotesk, sourceSerif, sourceSerifItalic } from './fonts'
import './globals.css'

export const viewport = viewportFor()

export default function Layout({ children }: { readonly children: ReactNode }) {
  const fonts = [sourceSerif, sourceSerifItalic, hankenGrotesk].map((font) => font.variable).join(' ')
  return (
    <html lang={site.language} className={fonts}>
      <body>{children}</body>
    </html>
  )
}
