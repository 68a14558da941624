import { describe, expect, it } from 'vitest'
import { compileBody } from '../../support/compile'
import { post } from './support'

/** Bodies that try to run code or load something, and the expected position of the first problem. */
const mdx: readonly [name: string, body: string, place: string, rule: string][] = [
  ['a call', 'Text {process.exit()} text', '1:6', 'no-code'],
  ['a name', 'Text {foo}', '1:6', 'no-code'],
  ['a member', '{foo.bar}', '1:1', 'no-code'],
  ['a constructor', '{(()=>{})["const"+"ructor"]("globalThis.pwned = 1")()}', '1:1', 'no-code'],
  ['a constructor of a literal', "{''.constructor.constructor('globalThis.pwned = 1')()}", '1:1', 'no-code'],
  ['a function called at once', '{(() => { globalThis.pwned = 1 })()}', '1:1', 'no-code'],
  ['an assignment', '{globalThis.pwned = 1}', '1:1', 'no-code'],
  ['a dynamic import', '{import("node:fs")}', '1:1', 'no-code'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the hole is the point.
  ['a template with a hole', '{`a${globalThis.pwned = 1}`}', '1:1', 'no-code'],
  ['a tagged template', '{String.raw`a`}', '1:1', 'no-code'],
  ['a getter in an object', '<Figure src={{ get a() { return 1 } }} alt="a" />', '1:9', 'no-code'],
  ['a computed key', '<Figure src={{ [globalThis.pwned = 1]: 1 }} alt="a" />', '1:9', 'no-code'],
  ['a prototype', '<Figure src={{ __proto__: null }} alt="a" />', '1:9', 'no-code'],
  ['a spread in an array', '<Figure src={[...globalThis]} alt="a" />', '1:9', 'no-code'],
  ['a regular expression', '{/a/}', '1:1', 'no-code'],
  ['a new object', '{new Function("globalThis.pwned = 1")()}', '1:1', 'no-code'],
  ['an await', '{await fetch("https://example.org")}', '1:1', 'no-code'],
  ['an element in braces', '{<b>{globalThis.pwned = 1}</b>}', '1:1', 'no-code'],
  ['an import', 'import fs from "node:fs"', '1:1', 'no-code'],
  ['an export', 'export const a = (globalThis.pwned = 1)', '1:1', 'no-code'],
  ['a default export', 'export default ({ children }) => children', '1:1', 'no-code'],
  ['a spread attribute', '<b {...{ onClick: 1 }}>a</b>', '1:4', 'no-code'],
  ['a spread of a call', '<Figure {...globalThis} />', '1:9', 'no-code'],
  ['an event handler with code', '<b onClick={() => {}}>a</b>', '1:4', 'unsafe-attribute'],
  ['an event handler with text', '<b onclick="alert(1)">a</b>', '1:4', 'unsafe-attribute'],
  ['a handler on a picture', '<img src="/x.png" alt="a" onError="alert(1)" />', '1:27', 'unsafe-attribute'],
  ['inner HTML', '<p dangerouslySetInnerHTML={{ __html: "<script>" }} />', '1:4', 'unsafe-attribute'],
  ['a frame', '<iframe src="https://example.org" />', '1:1', 'unsafe-element'],
  ['a document in a frame', '<iframe srcDoc="<script>alert(1)</script>" />', '1:1', 'unsafe-element'],
  ['a script', '<script>alert(1)</script>', '1:1', 'unsafe-element'],
  ['a script from elsewhere', '<script src="https://example.org/x.js" />', '1:1', 'unsafe-element'],
  ['a style element', '<style>{`body { display: none }`}</style>', '1:1', 'unsafe-element'],
  ['a style sheet', '<link rel="stylesheet" href="https://example.org/x.css" />', '1:1', 'unsafe-element'],
  ['a base address', '<base href="https://example.org/" />', '1:1', 'unsafe-element'],
  ['a refresh', '<meta httpEquiv="refresh" content="0;url=https://example.org" />', '1:1', 'unsafe-element'],
  ['a form', '<form action="https://example.org">a</form>', '1:1', 'unsafe-element'],
  ['an object', '<object data="x.swf" />', '1:1', 'unsafe-element'],
  ['an SVG', '<svg onload="alert(1)" />', '1:1', 'unsafe-element'],
  ['a style attribute', '<b style="position:fixed">a</b>', '1:4', 'unsafe-attribute'],
  ['a style object', '<b style={{ position: "fixed" }}>a</b>', '1:4', 'unsafe-attribute'],
  ['a class', '<b class="note">a</b>', '1:4', 'unsafe-attribute'],
  ['a class in React', '<b className="note">a</b>', '1:4', 'unsafe-attribute'],
  ['a ref', '<b ref="x">a</b>', '1:4', 'unsafe-attribute'],
  ['a key', '<b key="x">a</b>', '1:4', 'unsafe-attribute'],
  ['a javascript: link', '[a](javascript:alert(1))', '1:1', 'unsafe-address'],
  ['a javascript: link in capitals', 'x [a](JaVaScRiPt:alert(1))', '1:3', 'unsafe-address'],
  ['a scheme with an entity', '[a](java&#115;cript:alert(1))', '1:1', 'unsafe-address'],
  ['a colon as an entity', '[a](javascript&colon;alert(1))', '1:1', 'unsafe-address'],
  ['a tab inside a scheme', '[a](java&Tab;script:alert(1))', '1:1', 'unsafe-address'],
  ['a line break inside a scheme', '[a](java&#10;script:alert(1))', '1:1', 'unsafe-address'],
  ['a control character before a scheme', '[a](&#1;javascript:alert(1))', '1:1', 'unsafe-address'],
  ['a vbscript: link', '[a](vbscript:x)', '1:1', 'unsafe-address'],
  ['a data: link', '[a](data:text/html,x)', '1:1', 'unsafe-address'],
  ['a file: link', '[a](file:///etc/passwd)', '1:1', 'unsafe-address'],
  ['a blob: link', '[a](blob:https://example.org/x)', '1:1', 'unsafe-address'],
  ['a link without scheme', '[a](//example.org)', '1:1', 'unsafe-address'],
  ['a link with backslashes', '[a](/\\example.org)', '1:1', 'unsafe-address'],
  ['a definition', '[a]\n\n[a]: javascript:alert(1)', '3:1', 'unsafe-address'],
  ['a definition nobody uses', '[b]: javascript:alert(1)', '1:1', 'unsafe-address'],
  ['a picture', '![a](javascript:alert(1))', '1:1', 'unsafe-address'],
  ['a picture as data', '![a](data:image/svg+xml,<svg/>)', '1:1', 'unsafe-address'],
  ['an element', '<a href="javascript:alert(1)">a</a>', '1:4', 'unsafe-address'],
  ['an element with an entity', '<a href="java&#115;cript:alert(1)">a</a>', '1:4', 'unsafe-address'],
  ['an element with an expression', '<a href={"javascript:alert(1)"}>a</a>', '1:4', 'unsafe-address'],
  ['an element with a template', '<a href={`javascript:alert(1)`}>a</a>', '1:4', 'unsafe-address'],
  ['a quotation', '<q cite="javascript:alert(1)">a</q>', '1:4', 'unsafe-address'],
  ['a prop', '<Figure src="javascript:alert(1)" alt="a" />', '1:9', 'unsafe-address'],
  ['an unknown component', 'Text\n\n<Figur src="a.png" />', '3:1', 'unknown-component'],
  ['a member as a component', '<React.Fragment>a</React.Fragment>', '1:1', 'unknown-component'],
  ['a namespace', '<svg:script>a</svg:script>', '1:1', 'unknown-component'],
  ['an unknown prop', '<Figure sorce="a.png" alt="a" />', '1:9', 'unknown-prop'],
  ['an unknown element', '<blink>a</blink>', '1:1', 'unsafe-element'],
  ['an element of its own', '<x-y>a</x-y>', '1:1', 'unsafe-element'],
  ['a fragment', '<>a</>', '1:1', 'unsafe-element'],
  ['a heading as an element', '<h1>a</h1>', '1:1', 'unsafe-element'],
]

const md: readonly [name: string, body: string, place: string, rule: string][] = [
  ['a script', 'a\n\n<script>alert(1)</script>', '3:1', 'unsafe-element'],
  ['a script in a line', 'a <script>alert(1)</script>', '1:3', 'unsafe-element'],
  ['a script in capitals', '<ScRiPt src=//example.org></ScRiPt>', '1:1', 'unsafe-element'],
  ['an event handler', 'a <b onclick=alert(1)>b</b>', '1:3', 'unsafe-attribute'],
  ['a handler after a slash', '<div><img/src="/x.png"/onerror="alert(1)" alt="a"></div>', '1:6', 'unsafe-attribute'],
  ['a document in a frame', '<iframe srcdoc="x"></iframe>', '1:1', 'removed-html'],
  ['a javascript: link', '<a href="javascript:alert(1)">a</a>', '1:1', 'unsafe-address'],
  ['a link with an entity', '<a href="&#106;avascript:alert(1)">a</a>', '1:1', 'unsafe-address'],
  ['a link with a tab', '<a href="java\tscript:alert(1)">a</a>', '1:1', 'unsafe-address'],
  ['a link in Markdown', '[a](javascript:alert(1))', '1:1', 'unsafe-address'],
  ['an autolink', 'a <javascript:alert(1)>', '1:3', 'unsafe-address'],
  ['an autolink to data', '<data:text/html;base64,AAAA>', '1:1', 'unsafe-address'],
  ['a definition', '[a]: <javascript:alert(1)>', '1:1', 'unsafe-address'],
]

const inert = ['script', 'onclick', 'onerror', 'javascript:', 'srcdoc', 'iframe']

describe('what an MDX body must not do', () => {
  it.each(mdx)('refuses %s at its place', async (_, body, place, rule) => {
    const { artifact, problems } = await compileBody(post(body), {})
    expect(artifact).toBeUndefined()
    expect(problems.map(({ line, column, rule: name }) => `${line}:${column} ${name}`)).toContain(`${place} ${rule}`)
    expect(problems.every(({ file, message, hint }) => file && message && hint)).toBe(true)
    expect(globalThis).not.toHaveProperty('pwned')
  })
})

describe('what the HTML of a Markdown body must not do', () => {
  it.each(md)('refuses %s at its place', async (_, body, place, rule) => {
    const { artifact, problems } = await compileBody(post(body, { format: 'md' }), {})
    expect(problems.map(({ line, column, rule: name }) => `${line}:${column} ${name}`)).toContain(`${place} ${rule}`)
    for (const word of inert) expect(artifact?.code ?? '').not.toContain(word)
    for (const word of inert) expect(artifact?.feedHtml ?? '').not.toContain(word)
  })

  it('reads braces, import and export as text', async () => {
    const { problems } = await compileBody(post('import a from b\n\n{process.exit()}', { format: 'md' }), {})
    expect(problems).toEqual([])
  })
})
