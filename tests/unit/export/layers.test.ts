import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parsePage } from '@/lib/export/page'
import { renderStyles, splitStyleSheet } from '@/lib/export/strip/style-sheet'
import { styledTogether } from '../../../components/mdx'
import { compileStyleSheet } from '../../support/style-sheet'

const sheet = splitStyleSheet(compileStyleSheet())

/** Returns the layers that a page with this in its body gets. */
function layersOf(body: string): string[] {
  const page = parsePage(`<!doctype html><html><head><title>A page</title></head><body>${body}</body></html>`)
  return [...renderStyles(sheet, page).matchAll(/<style>@layer ([\w-]+)/g)].map(([, name = '']) => name)
}

const essay =
  '<main><article class="article"><div class="prose"><p>Words.</p></div><div class="text-end"></div></article></main>'
const home = '<main><h1 class="say">What this is.</h1><div class="home-text"><div class="prose"></div></div></main>'
const footer = (text: string) => `<footer class="site-footer">${text}<p>Fixture</p></footer>`

it('a page gets the styles of the owner’s texts only if it has them', () => {
  const without = layersOf(essay + footer(''))
  expect(without).toContain('prose')
  expect(without).not.toContain('slots')
  expect(layersOf(essay + footer('<div class="footer-text"></div>'))).toContain('slots')
  expect(layersOf(home.replace(/<div.*<\/div>/, ''))).not.toContain('home')
  expect(layersOf(home)).toContain('home')
})

it('a page gets the styles of a component for authors only if it uses that component', () => {
  const elements = 'ul ol li p table th td h3 figure figcaption details summary pre code svg label input button output'
  const plain = elements.split(' ').map((name) => `<${name} class="is-open"></${name}>`)
  const layers = layersOf(`${essay}<section class="prose tool tool-alone">${plain.join('')}</section>`)
  const folders = readdirSync('components/mdx', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const rooms = [...folders.map(({ name }) => name), ...Object.keys(styledTogether)]
  expect(layers).toContain('tools')
  expect(layers.filter((layer) => rooms.includes(layer))).toEqual([])
})

it('a page gets the styles of what has replaced or changed an essay only if it says so', () => {
  expect(layersOf(essay)).not.toContain('freshness')
  expect(layersOf(essay.replace('<p>', '<p class="superseded">'))).toContain('freshness')
  expect(layersOf(essay.replace('</p>', '</p><section class="changes"></section>'))).toContain('freshness')
})

it('a page gets Tailwind’s utilities only if it uses one', () => {
  expect(layersOf(essay)).not.toContain('utilities')
  expect(layersOf('<section class="mt-10"></section>')).toContain('utilities')
})
