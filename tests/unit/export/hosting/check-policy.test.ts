import { describe, expect, test } from 'vitest'
import { buildPageFacts } from '@/lib/export'
import { hashSource } from '@/lib/export/facts/inline'
import { allowsInline, allowsUrl } from '@/lib/export/hosting/policy/allowed-sources'
import { findBlocked } from '@/lib/export/hosting/policy/check-policy'
import { pagePolicy } from '@/lib/export/hosting/policy/csp'
import { site } from '@/lib/site'

const ours = pagePolicy({ scripts: [hashSource('theme()')], styles: [hashSource('p{}')] })

function blocked(html: string, policy = ours): string[] {
  return findBlocked(buildPageFacts('blog/a/index.html', html), policy)
}

describe('what our policy blocks is named with the directive that does it', () => {
  test.each([
    ['<script>late()</script>', `a <script> in the page has the hash ${hashSource('late()')}, which script-src 'self'`],
    [
      '<script src="https://other.example/a.js"></script>',
      "; if it belongs there, say so in site.ts: services: { statistics: { script: { src: 'https://other.example/a.js' } } }",
    ],
    [
      '<form action="https://other.example/subscribe">',
      "; if it belongs there, say so in site.ts: services: { newsletter: { form: { action: 'https://other.example/subscribe' } } }",
    ],
    ['<style>b{}</style>', `a <style> in the page has the hash ${hashSource('b{}')}, which style-src 'self'`],
    [
      '<script src="https://other.example/a.js"></script>',
      "<script src> names https://other.example/a.js, which script-src 'self' does not allow",
    ],
    ['<img src="https://other.example/a.png">', "<img src> names https://other.example/a.png, which img-src 'self'"],
    ['<img src="data:image/png;base64,AA">', "<img src> names data:image/png;base64,AA, which img-src 'self'"],
    [
      '<img src="/a.png" srcset="/b.png 1x, //other.example/c.png 2x">',
      "<img srcset> names //other.example/c.png, which img-src 'self'",
    ],
    [
      '<picture><source srcset="https://other.example/a.avif"></picture>',
      '<source srcset> names https://other.example/a.avif, which img-src',
    ],
    [
      '<form action="https://other.example/subscribe">',
      "<form action> names https://other.example/subscribe, which form-action 'self'",
    ],
    [
      '<form><button formaction="//other.example/x">',
      "<button formaction> names //other.example/x, which form-action 'self'",
    ],
    [
      '<form><input type="submit" formaction="//other.example/x">',
      "<input formaction> names //other.example/x, which form-action 'self'",
    ],
    [
      '<iframe src="https://other.example/talk">',
      "<iframe src> names https://other.example/talk, which default-src 'none'",
    ],
    ['<iframe src="/demo/">', "<iframe src> names /demo/, which default-src 'none'"],
    ['<object data="/a.pdf">', "<object data> names /a.pdf, which default-src 'none'"],
    ['<embed src="/a.pdf">', "<embed src> names /a.pdf, which default-src 'none'"],
    ['<base href="/elsewhere/">', "<base href> names /elsewhere/, which base-uri 'none'"],
    ['<video src="/talk.mp4">', "<video src> names /talk.mp4, which default-src 'none'"],
    ['<video poster="//other.example/a.jpg">', "<video poster> names //other.example/a.jpg, which img-src 'self'"],
    ['<audio src="/talk.mp3">', "<audio src> names /talk.mp3, which default-src 'none'"],
    ['<audio><source src="/talk.ogg"></audio>', "<source src> names /talk.ogg, which default-src 'none'"],
    ['<video><track src="/talk.vtt"></video>', "<track src> names /talk.vtt, which default-src 'none'"],
    [
      '<link rel="stylesheet" href="//other.example/a.css">',
      '<link rel="stylesheet"> names //other.example/a.css, which style-src \'self\'',
    ],
    [
      '<link rel="preload" as="font" href="https://other.example/a.woff2">',
      '<link rel="preload"> names https://other.example/a.woff2, which font-src \'self\'',
    ],
    [
      '<link rel="preload" as="image" imagesrcset="https://other.example/a.png 2x">',
      '<link rel="preload"> names https://other.example/a.png, which img-src \'self\'',
    ],
    [
      '<link rel="modulepreload" href="https://other.example/a.js">',
      '<link rel="modulepreload"> names https://other.example/a.js, which script-src \'self\'',
    ],
    [
      '<link rel="manifest" href="https://other.example/m.json">',
      '<link rel="manifest"> names https://other.example/m.json, which manifest-src \'self\'',
    ],
    [
      '<link rel="shortcut icon" href="https://other.example/i.ico">',
      '<link rel="icon"> names https://other.example/i.ico, which img-src \'self\'',
    ],
    [
      '<svg><image href="https://other.example/a.png"/></svg>',
      "<image href> names https://other.example/a.png, which img-src 'self'",
    ],
    [
      '<a href=" java\nscript:run()">x</a>',
      "<a href> has a javascript: address, which script-src 'self' does not allow",
    ],
    ['<meta http-equiv="refresh" content="0; url=javascript:run()">', '<meta content> has a javascript: address'],
    [
      '<style>p{background:url(data:image/png;base64,AA)}</style>',
      "url() in <style> names data:image/png;base64,AA, which img-src 'self'",
    ],
    [
      '<style>@font-face{src:url("https://other.example/a.woff2")}</style>',
      "@font-face names https://other.example/a.woff2, which font-src 'self'",
    ],
    [
      '<style>@import "https://other.example/a.css";</style>',
      "@import names https://other.example/a.css, which style-src 'self'",
    ],
    ['<img src="https://[">', '<img src> names https://[, which is no address'],
  ])('%s', (html, reason) => {
    expect(blocked(html).join('\n')).toContain(reason)
  })
})

test.each([
  '<script>theme()</script><style>p{}</style><script type="application/ld+json">{}</script>',
  `<script type="module" src="/islands/a.js"></script><img src="${site.url}/a.png" srcset="/b.png 1x">`,
  '<form action="/search/"><button formaction="?q=1"></button></form><form></form>',
  '<a href="https://other.example/">x</a><link rel="canonical" href="https://other.example/"><link rel="preconnect" href="https://other.example">',
  '<meta http-equiv="refresh" content="0; url=/blog/b/"><meta name="description" content="javascript: the good parts">',
  '<svg><use href="#arrow"/></svg><p title="https://other.example/a.png" data-src="data:x">x</p>',
])('our policy lets %s pass', (html) => {
  expect(blocked(html)).toEqual([])
})

describe('a policy that was widened is what counts', () => {
  test.each([
    ["form-action 'self' https://buttondown.com", '<form action="https://buttondown.com/api/x">'],
    ['frame-src https://*.example', '<iframe src="https://video.example/1">'],
    ["default-src 'none'; media-src 'self'", '<video src="/talk.mp4">'],
    ["default-src 'none'; child-src 'self'", '<iframe src="/demo/">'],
    [
      "default-src 'none'; script-src-elem https://counter.example/js/",
      '<script src="https://counter.example/js/a.js">',
    ],
    ["script-src 'unsafe-inline'", '<script>late()</script><a href="javascript:run()">x</a>'],
    ['', '<script>late()</script><iframe src="https://other.example/">'],
  ])('%s allows %s', (policy, html) => {
    expect(blocked(html, policy)).toEqual([])
  })

  test('and where two hold at once, both must allow', () => {
    const html = '<img src="https://a.example/a.png">'
    expect(blocked(html, 'img-src https://a.example, img-src https://b.example')).toEqual([
      '<img src> names https://a.example/a.png, which img-src https://b.example does not allow',
    ])
  })
})

test.each([
  ["'self'", 'https://site.example/a', true],
  ["'self'", 'https://site.example:8443/a', false],
  ["'none'", 'https://site.example/a', false],
  ['*', 'http://other.example/a', true],
  ['*', 'data:image/png,', false],
  ['data:', 'data:image/png,', true],
  ['https:', 'https://other.example/a', true],
  ['https:', 'http://other.example/a', false],
  ['http:', 'https://other.example/a', true],
  ['other.example', 'https://other.example/a', true],
  ['other.example', 'http://other.example/a', false],
  ['https://other.example', 'https://sub.other.example/a', false],
  ['*.other.example', 'https://sub.other.example/a', true],
  ['*.other.example', 'https://other.example/a', false],
  ['https://other.example:*', 'https://other.example:8443/a', true],
  ['https://other.example/js/', 'https://other.example/js/a.js', true],
  ['https://other.example/js', 'https://other.example/js/a.js', false],
  ['https://other.example/js/a.js', 'https://other.example/js/a.js?v=1', true],
  ["'strict-dynamic' https://other.example", 'https://other.example/a', false],
  ["'nonce-abc'", 'https://other.example/a', false],
])('%s and %s: %s', (sources, url, allowed) => {
  expect(allowsUrl(sources.split(' '), new URL(url), new URL('https://site.example/page/'))).toBe(allowed)
})

test.each([
  ["'unsafe-inline'", true],
  ["'unsafe-inline' 'sha256-other'", false],
  ["'self' 'sha256-this'", true],
  ["'self'", false],
])('what stands in a page under %s: %s', (sources, allowed) => {
  expect(allowsInline(sources.split(' '), "'sha256-this'")).toBe(allowed)
})
