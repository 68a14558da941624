/**
 * Returns how Markdown writes what other systems have a component for, or `undefined`. These are no aliases: there is nothing
 * of that name here.
 */
export function inMarkdown(name: string): string | undefined {
  const alert = ALERTS[name]
  if (alert) return `write > [!${alert}] on a line of its own, and > before each line of the text`
  return FORMS.find(({ names }) => names.test(name))?.form
}

const ALERTS: Readonly<Record<string, string>> = {
  Admonition: 'NOTE',
  Alert: 'NOTE',
  Callout: 'NOTE',
  Caution: 'CAUTION',
  Danger: 'CAUTION',
  Important: 'IMPORTANT',
  Info: 'NOTE',
  Note: 'NOTE',
  Notice: 'NOTE',
  Tip: 'TIP',
  Warning: 'WARNING',
}

const FORMS: readonly { readonly names: RegExp; readonly form: string }[] = [
  { names: /^(Next|Zoom)?(Image|Img)$/, form: 'write ![What it shows.](./picture.png)' },
  { names: /^(Next)?Link$/, form: 'write [the text](/address/)' },
  {
    names: /^(Code|CodeBlock|Highlight|Prism|SyntaxHighlighter)$/,
    form: 'write ``` and the language on a line before the code, and ``` on one behind it',
  },
  { names: /^Mermaid$/, form: 'write ```mermaid on a line before the diagram, and ``` on one behind it' },
  { names: /^(Math|BlockMath|InlineMath|Katex|KaTeX|Latex|LaTeX|TeX)$/, form: 'write $$ on lines before and after it' },
]
