import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes the smallest possible Next export into `folder`: one route, `count` pages with a heading and a paragraph. */
export function writeBarePages(folder: string, count: number): void {
  mkdirSync(join(folder, 'app', '[page]'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write(
    'next.config.mjs',
    `export default { output: 'export', turbopack: { root: ${JSON.stringify(process.cwd())} } }\n`,
  )
  write(
    'app/layout.jsx',
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }\n',
  )
  write(
    'app/[page]/page.jsx',
    `export function generateStaticParams() { return Array.from({ length: ${count} }, (_, page) => ({ page: String(page) })) }
export default async function Page({ params }) { const { page } = await params; return <main><h1>Page {page}</h1><p>Text.</p></main> }
`,
  )
}
