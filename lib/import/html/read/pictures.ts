import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { type Conversion, classesOf, lineOf, textAttribute } from '../types'

/**
 * Gives each picture of the tree the address of its original and its description, and nothing else. Takes away what
 * stood in for it until it was loaded, pixels that counted visits, and links that only lead to the picture itself.
 */
export function readPictures(tree: Root, conversion: Conversion): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.tagName === 'noscript' && isCopy(node, parent.children.slice(0, index))) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.tagName === 'a') return unlink(node)
    if (node.tagName !== 'img') return undefined
    if (isPixel(node)) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (classesOf(node).some((name) => name === 'emoji' || name === 'wp-smiley')) {
      parent.children[index] = { type: 'text', value: textAttribute(node, 'alt') }
      return undefined
    }
    readPicture(node, conversion)
    return undefined
  })
}

function readPicture(node: Element, { options, pictures }: Conversion): void {
  const written = addressOf(node)
  const [address = written, ...others] = options.originals?.(written) ?? []
  const all = [...new Set([...others, written, largest(textAttribute(node, 'srcSet'))])]
  const alt = textAttribute(node, 'alt').trim() || (options.descriptionOf?.(written, classesOf(node)) ?? '').trim()
  const title = textAttribute(node, 'title').trim()
  node.properties = { src: address, alt: alt.replace(/\s+/g, ' '), ...(isCaption(title, alt) && { title }) }
  pictures.push({ address, others: all.filter((one) => one !== '' && one !== address), line: lineOf(node) })
}

/** Returns where a picture is: what scripts load later, if there is only a stand-in before. */
function addressOf(node: Element): string {
  const src = textAttribute(node, 'src')
  const later = ['dataOrigFile', 'dataLazySrc', 'dataSrc', 'dataOriginal'].map((name) => textAttribute(node, name))
  const [lazy] = later.filter((address) => address !== '' && !address.startsWith('data:'))
  return lazy ?? (src === '' || src.startsWith('data:') ? largest(textAttribute(node, 'srcSet')) || src : src)
}

/** Returns the address with the greatest width or density in a `srcset`. */
function largest(srcset: string): string {
  const offers = [...srcset.matchAll(/(\S+?)(?:\s+([\d.]+)[wx])?\s*(?:,\s+|,?$)/g)]
  const sorted = offers.toSorted((a, b) => Number(b[2] ?? 1) - Number(a[2] ?? 1))
  return sorted[0]?.[1] ?? ''
}

/** Titles that editors make of the name of the file are no captions. */
function isCaption(title: string, alt: string): boolean {
  return title !== '' && title !== alt && !/^[\w.-]+$/.test(title)
}

function isPixel(node: Element): boolean {
  const [width, height] = [textAttribute(node, 'width'), textAttribute(node, 'height')]
  return (width === '1' && height === '1') || /medium\.com\/_\/stat|pixel\.wp\.com/.test(textAttribute(node, 'src'))
}

/** Returns true for the copy of a picture, for readers without scripts, behind one that scripts load. */
function isCopy(noscript: Element, before: readonly Root['children'][number][]): boolean {
  const previous = before.findLast((node) => node.type === 'element')
  const isPicture = (node: Root['children'][number] | undefined): boolean =>
    node?.type === 'element' && (node.tagName === 'img' || node.children.some((child) => isPicture(child as Element)))
  return isPicture(previous) && noscript.children.some((child) => isPicture(child as Element))
}

/** Removes a link around a picture that leads to a file of the same picture, which is the largest that there is. */
function unlink(link: Element): undefined {
  const pictures: Element[] = []
  visit(link, 'element', (node) => {
    if (node.tagName === 'img') pictures.push(node)
  })
  const [picture] = pictures
  const href = textAttribute(link, 'href')
  const file = href.replace(/[?#].*$/s, '')
  if (!picture || pictures.length > 1 || textOf(link).trim() !== '') return
  if (!/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(file)) return
  picture.properties.dataOrigFile ??= href
  link.tagName = 'span'
  link.properties = {}
}
