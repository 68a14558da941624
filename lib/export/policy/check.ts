import { counted } from '../../problems'
import type { FinishedPage, FinishedSite } from '../checks/site'
import type { Checked } from '../types'
import { headersFor } from './build'
import { readInline } from './inline'
import { loadPolicy } from './seal'

/** Every page against the policy that was written: nothing in it may be something that a browser will block. */
export async function checkPolicy({ folder, pages }: FinishedSite): Promise<Checked> {
  const { rules } = loadPolicy(folder)
  const faults = pages.flatMap((page) => {
    const policy = headersFor(rules, page.address)['Content-Security-Policy'] ?? ''
    const { scripts, styles } = readInline(page.html, page)
    const unlisted = [...scripts, ...styles].filter((source) => !policy.includes(source))
    const reasons = [
      ...unlisted.map((source) => `a script or style in the page is not in the policy: ${source}`),
      ...blocked(page),
    ]
    return [...new Set(reasons)].map((reason) => ({ file: page.file, reason }))
  })
  return { looked: counted(pages.length, 'page'), faults }
}

/** What the policy has no source for: files of other sites, data addresses, scripts in links. */
function blocked({ elements, html }: FinishedPage): string[] {
  return elements.flatMap(({ name, attributes, inner, innerEnd }) => {
    const found = []
    const { src = '', href = '', rel } = attributes
    if (/^([a-z]+:|\/\/)/i.test(src)) found.push(`<${name}> loads ${src.slice(0, 80)}, which the policy blocks`)
    if (/^\s*javascript:/i.test(href)) found.push(`<${name}> has a javascript: address, which the policy blocks`)
    if (rel === 'stylesheet' && /^([a-z]+:|\/\/)/i.test(href)) found.push(`the style sheet ${href} is blocked`)
    if (name === 'style' && /url\(\s*["']?data:/i.test(html.slice(inner, innerEnd)))
      found.push('<style> loads a data: address, which the policy blocks: make it a file')
    return found
  })
}
