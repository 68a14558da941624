import { calloutFor } from './callout-names'
import { type Finding, type Foreign, finding } from './types'

/** Commands of site generators and template languages, in braces or angle brackets. */
export const templates: readonly Foreign[] = [
  {
    pattern: /\{\{[<%]-?\s*(\/?)\s*([\w./-]*)([\s\S]*?)-?[>%]\}\}/g,
    explain: ([, slash, name = '', rest = '']) =>
      slash ? undefined : finding(`{{< ${name} >}}`, 'Hugo (a shortcode)', insteadOf(name, rest)),
  },
  {
    pattern: /(?<!\{)\{%-?\s*([\w-]+)([\s\S]*?)-?%\}(?!\})/g,
    explain: ([, name = '', rest = '']) =>
      /^end/.test(name)
        ? undefined
        : finding(`{% ${name} %}`, 'Jekyll, Hexo or another user of Liquid', insteadOf(name, rest)),
  },
  {
    pattern: /\{\{(?![<%])-?\s*([^{}\n]{1,200}?)\s*-?\}\}/g,
    explain: ({ 0: whole, 1: name = '', index, input }) =>
      /^_?toc_?$/i.test(name)
        ? contents(whole)
        : input[index - 1] === '='
          ? finding(whole, 'JSX (a value of an attribute)', 'remove the attribute, or the whole tag')
          : finding(
              `{{ ${name} }}`,
              'a template language (Liquid, Go, Nunjucks, Handlebars)',
              `${valueFor(name)}, or \`{{ ${name} }}\` in code if it is meant to be read`,
            ),
  },
  {
    pattern: /<%[=#-]?\s*([^%\n]{0,200}?)\s*-?%>/g,
    explain: ([whole]) =>
      finding(whole, 'a template language (ERB, EJS)', 'write what it stands for, or put it in code'),
  },
  {
    notInHeadings: true,
    pattern: /\{:{1,2}\s*(\/?[^{}\n]{0,200})\}/g,
    explain: ([whole, inner = '']) =>
      /^\s*toc\b/.test(inner)
        ? contents(whole)
        : finding(whole, 'kramdown (attributes, in Jekyll)', 'remove it: the stylesheet decides how text looks'),
  },
  {
    notInHeadings: true,
    pattern:
      /(?<=[\])\uFFFC*_"'.!?]\s*)\{(?:[.#][A-Za-z][\w-]*|[\w-]+=(?:"[^"\n]*"|[^\s{}"]+))(?:\s+(?:[.#][A-Za-z][\w-]*|[\w-]+=(?:"[^"\n]*"|[^\s{}"]+)))*\s*\}/g,
    explain: ([whole]) =>
      finding(
        whole,
        'Pandoc, Docusaurus or Markdown Extra (attributes)',
        'remove it: the stylesheet decides how text looks, and anchors are those of headings',
      ),
  },
  {
    pattern: /^(?:[ \t]*[-*+][ \t]+)?\[{1,2}_?TOC_?\]{1,2}[ \t]*$/gim,
    explain: ([whole]) => contents(whole.trim()),
  },
  {
    pattern:
      /\[(caption|gallery|embed|video|audio|playlist|sourcecode|contact-form(?:-7)?|wp[-_]\w+|youtube|vimeo|soundcloud|button|vc_\w+)((?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s\]]+))*)\s*\](?:[\s\S]{0,2000}?\[\/\1\])?/g,
    explain: ([whole, name = '', attributes = '']) =>
      attributes.trim() || whole.includes(`[/${name}]`) || name === 'gallery'
        ? finding(`[${name}]`, 'WordPress (a shortcode)', insteadOf(name, attributes))
        : undefined,
  },
]

function contents(whole: string): Finding {
  return { what: `${whole} asks for a table of contents, which every post has`, hint: 'remove it' }
}

function insteadOf(name: string, rest: string): string {
  const word = name.toLowerCase().split('/').at(-1) ?? ''
  const file = /(?:src|file|image)\s*=\s*["']?([^\s"']+)/.exec(rest)?.[1]?.split('/').at(-1) ?? 'picture.png'
  if (/^(?:figure|img|image|picture|asset_img|caption|gallery|zoom|photo)/.test(word))
    return `write ![what it shows](./${file} "caption")`
  if (/^(?:ref|relref|post_url|link|post_link|doclink|xref)$/.test(word)) {
    const target = /["']?([\w./-]+?)["']?\s*$/.exec(rest.trim())?.[1]?.split('/').at(-1)
    const name = (target ?? '').replace(/\.mdx?$/, '')
    return `write ./${name === '' || name === 'index' ? 'other-post' : name}.md as the address`
  }
  if (/^(?:highlight|code|codeblock|sourcecode|raw|verbatim|prism|include_code)/.test(word))
    return 'write a block of code between two lines of ```'
  if (
    /^(?:youtube|vimeo|tweet|twitter|x|instagram|gist|embed|video|audio|playlist|soundcloud|codepen|spotify|iframe)/.test(
      word,
    )
  )
    return 'write a link to it: [text](https://…)'
  if (/^(?:include|partial|render|block|include_relative)/.test(word))
    return 'write the text itself: one text cannot include another'
  if (/^(?:details|expand|collapse|spoiler)/.test(word))
    return 'write <details><summary>…</summary> and the text, with empty lines between them'
  if (/^(?:math|katex|latex|mathjax)/.test(word))
    return 'write $$ before and after the formula, on lines of their own, or $`…`$ in a line'
  const callout = calloutFor(word)
  return callout
    ? `write > [!${callout}] on a line, and the text below it, each line after >`
    : 'write in Markdown what it stands for, or put it in code'
}

function valueFor(name: string): string {
  if (/base_?url|site\.url|relURL|absURL|url_for/i.test(name)) return 'remove it: an address of this site begins with /'
  return 'write what it stands for'
}
