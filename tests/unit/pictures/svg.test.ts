import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectPicture } from '../../../lib/pictures'
import { artifactOf, fullProblemsOf, post, problemsOf } from '../mdx/support'

const svg = (inside: string, attributes = 'viewBox="0 0 40 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

const html = (inside: string) =>
  `<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">${inside}</div></foreignObject>`

const problemOf = async (text: string | Uint8Array) =>
  (await fullProblemsOf('![A](a.svg)', { files: { 'a.svg': text } }))[0]

const sizeOf = async (text: string | Uint8Array) => {
  const { facts } = await artifactOf('![A](a.svg)', { files: { 'a.svg': text } })
  return [facts.images[0]?.width, facts.images[0]?.height]
}

describe('an SVG has the size', () => {
  it.each([
    ['of its viewBox', 40, 20, 'viewBox="0 0 40 20"'],
    ['of a viewBox with commas', 40, 20, 'viewBox="-3.5, 2,40,20"'],
    ['that it says', 80, 40, 'width="80" height="40px" viewBox="0 0 40 20"'],
    ['of its width and the ratio of its viewBox', 80, 40, 'width="80" viewBox="0 0 40 20"'],
    ['of its height and the ratio of its viewBox', 80, 40, 'height="40" viewBox="0 0 40 20"'],
    ['of its viewBox when it fills what it is given', 40, 20, 'width="100%" height="100%" viewBox="0 0 40 20"'],
    ['of its viewBox when it says auto', 40, 20, 'width="auto" height="auto" viewBox="0 0 40 20"'],
    ['of its viewBox when it says vw', 40, 20, 'width="50vw" viewBox="0 0 40 20"'],
    ['in inches and points', 96, 96, 'width="1in" height="72pt"'],
    ['in centimetres and millimetres', 378, 378, 'width="10cm" height="100mm"'],
    ['in quarters and picas', 38, 32, 'width="40Q" height="2pc"'],
    ['in em and ex', 320, 40, 'width="20em" height="5ex"'],
    ['in em of its own', 200, 16, 'width="20em" height="1rem" font-size="10px"'],
    ['in numbers of any form', 100, 20, 'width="1e2" height="+20.0"'],
    ['of its style before its attributes', 113, 120, 'width="9" height="9" style="width:113px;height:120px;fill:red"'],
    ['of at least one pixel', 1, 1, 'width="0.2" height="0.2"'],
  ])('%s', async (_, width, height, attributes) => {
    expect(await sizeOf(svg('', attributes))).toEqual([width, height])
  })

  it.each(['', 'width="100%" height="50%"', 'width="80"', 'viewBox="0 0 40"', 'viewBox="0 0 0 20"'])(
    'that nobody can know is asked for: <svg %s>',
    async (attributes) => {
      expect(await problemOf(svg('', attributes))).toMatchObject({ rule: 'picture-size' })
    },
  )
})

describe('an SVG is refused', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['a script under another name', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>', '<s:script>'],
    ['a script of HTML', '<x:script xmlns:x="http://www.w3.org/1999/xhtml" src="a.js"/>', '<x:script>'],
    ['a handler', '<rect onclick="alert(1)"/>', 'onclick in <rect>'],
    ['a handler behind what looks like a comment', '<!-- <a " --><rect data-a=">" onload="alert(1)"/>', 'onload'],
    ['a handler of an animation', '<set attributeName="x" onbegin="alert(1)"/>', 'onbegin'],
    ['a script in a link', '<a href="javascript:alert(1)"/>', 'href="javascript:alert(1)"'],
    ['a script in a link with characters in it', '<a href="java&#10;script:alert(1)"/>', 'href='],
    ['a script in a link of old', '<a xlink:href="JavaScript:alert(1)"/>', 'xlink:href='],
    ['a link to data', '<a href="data:text/html,x"/>', 'href="data:'],
    [
      'a link that is set later',
      '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
      '<set> that changes href',
    ],
    ['a link that moves', '<a><animate attributeName="xlink:href" values="javascript:alert(1);x"/></a>', 'xlink:href'],
    ['a style that is set later', '<set attributeName="style" to="x"/>', '<set> that changes style'],
    ['a handler that is set later', '<set attributeName="onclick" to="x"/>', '<set> that changes onclick'],
    ['a frame in HTML', html('<iframe src="https://example.org/"/>'), '<iframe>'],
    ['a picture in HTML', html('<img src="https://example.org/a.png"/>'), '<img>'],
    ['a form in HTML', html('<form action="https://example.org/"/>'), '<form>'],
    ['a background in HTML', html('<table background="https://example.org/a.png"/>'), 'background in <table>'],
    ['an attribute of HTML that loads', html('<p srcdoc="x"/>'), 'srcdoc in <p>'],
    ['a formula', '<foreignObject><math xmlns="http://www.w3.org/1998/Math/MathML"/></foreignObject>', '<math>'],
    ['a film', '<video/>', '<video>'],
    ['a part of another file', '<use xlink:href="https://example.org/a.svg#b"/>', 'xlink:href='],
    ['a part of a file beside it', '<use href="b.svg#c"/>', 'href="b.svg#c" in <use>'],
    ['a part of data', '<use href="data:image/svg+xml,x#a"/>', '<use>'],
    ['a picture of another site', '<image href=" https://example.org/a.png"/>', '<image>'],
    ['a picture that is none', '<image href="data:text/html,x"/>', '<image>'],
    ['a filter with a picture of another site', '<filter><feImage href="//example.org/a"/></filter>', '<feImage>'],
    ['a colour of another file', '<rect fill="url(b.svg#c)"/>', 'fill in <rect> with url(b.svg#c'],
    [
      'a colour that moves to another file',
      '<animate attributeName="fill" to="url(https://x.org)"/>',
      'to in <animate>',
    ],
    ['a cursor of another site', '<rect cursor="url(https://example.org/a.cur), auto"/>', 'cursor in <rect>'],
    ['a style sheet of another site', '<style>@import "https://example.org/a.css"</style>', '@import'],
    ['one with an escape', '<style>@\\69mport "https://example.org/a.css"</style>', '@import'],
    ['one in parts', '<style>@imp<![CDATA[ort "https://example.org/a.css"]]></style>', '@import'],
    ['one behind an element', '<style>a{}<g/>@import "https://example.org/a.css"</style>', '@import'],
    ['a font of another site', '<style>@font-face{src:url("https://example.org/a.woff2")}</style>', 'url("https:'],
    ['a picture in a style', '<rect style="fill:url(https://example.org/a)"/>', 'style in <rect>'],
    ['one with an escape in a style', '<rect style="fill:\\75rl(https://example.org/a)"/>', 'style in <rect>'],
    ['a set of pictures', '<rect style="mask:image-set(\'https://example.org/a\' 1x)"/>', 'image-set()'],
    ['another base', '<g xml:base="https://example.org/"/>', 'xml:base in <g>'],
    ['an attribute of no drawing', '<rect srcdoc="x"/>', 'srcdoc in <rect>'],
  ])('with %s', async (_, inside, message) => {
    expect(await problemOf(svg(inside))).toMatchObject({
      rule: 'unsafe-svg',
      message: expect.stringContaining(message),
      hint: expect.any(String),
    })
  })

  it.each([
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'unsafe-svg', ':1:1 has a document type'],
    ['a file of the system', `<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/passwd">]>${svg('&a;')}`, 'unsafe-svg', ':1:1'],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'unsafe-svg', ':1:1 has <?xml-stylesheet>'],
    ['no name of its kind', '<svg width="9" height="9"/>', 'unsafe-svg', 'browsers show nothing'],
    ['another root', '<g xmlns="http://www.w3.org/2000/svg"/>', 'unsafe-svg', 'begins with <g>'],
    ['an open element', svg('<g>'), 'damaged-picture', 'not well-formed'],
    ['half a file', svg('<rect/><rect width="10').slice(0, -6), 'damaged-picture', 'not well-formed'],
    ['a name that stands for nothing', svg('<q:rect/>'), 'damaged-picture', 'not well-formed'],
    ['a letter that is none', svg('&nbsp;'), 'damaged-picture', 'not well-formed'],
    ['words', 'A text.', 'damaged-picture', 'not well-formed'],
    ['another encoding', Buffer.from(svg('<text>Größe</text>'), 'latin1'), 'picture-type', 'not UTF-8'],
    [
      'an encoding with shifts',
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`,
      'picture-type',
      'not ISO-2022-JP',
    ],
    ['UTF-16 that does not say so', Buffer.from(svg(''), 'utf16le'), 'picture-type', 'UTF-16 without'],
  ])('with %s', async (_, text, rule, message) => {
    expect(await problemOf(text)).toMatchObject({ rule, message: expect.stringContaining(message) })
  })

  it('at its line and column', async () => {
    const lines = '<svg xmlns="http://www.w3.org/2000/svg"\r\n  width="9" height="9">\n  <g>\n    <rect\n      x="1"\n'
    expect((await problemOf(`${lines}      onload="x"/></g></svg>`))?.message).toBe(
      'a.svg:6:7 has onload in <rect>, which runs a script',
    )
    expect((await problemOf(`${lines}/><script/></g></svg>`))?.message).toBe(
      'a.svg:6:3 has <script>, which a picture may not contain',
    )
  })
})

describe('an SVG may have', () => {
  it.each([
    [
      'references within itself',
      '<use href="#a"/><rect fill="url(#b)"/><path fill=\'url( "#c" )\'/><a id="online=1"/><text>one = 1</text>',
    ],
    ['links to pages', '<a href="https://example.org/"><text>t</text></a><a xlink:href="mailto:a@example.org"/>'],
    [
      'pictures inside',
      '<image href="data:image/png;base64,AA=="/><image xlink:href="data:image/svg+xml;base64,AA=="/>',
    ],
    ['movement', '<rect><animate attributeName="x" values="0;9" dur="1s"/><animateTransform type="rotate"/></rect>'],
    ['styles', '<style type="text/css"><![CDATA[.a{fill:#E30613}@media print{.a>b{fill:url(#c)}}]]></style>'],
    ['fonts inside', '<style>@font-face{font-family:F;src:url(data:font/woff2;base64,AA==)}</style>'],
    [
      'what editors keep',
      '<x:view xmlns:x="urn:x" pagecolor="#fff" x:zoom="1"><x:guide/></x:view><g x:label="a" xmlns:x="urn:x"/>',
    ],
    ['labels in HTML', html('<span class="label" style="color: red">A<br/><b>label</b></span>')],
    [
      'HTML with other words for those who do not show it',
      `<switch>${html('<font>A</font>').replace('<foreignObject', '<foreignObject requiredFeatures="x" pointer-events="none"')}<text>A</text></switch>`,
    ],
    [
      'scripts that are only talked about',
      '<text>&lt;script> onload="x" url(https://example.org)</text><!-- <script/> -->',
    ],
  ])('%s', async (_, inside) => {
    expect(await problemsOf('![A](a.svg)', { files: { 'a.svg': svg(inside) } })).toEqual([])
  })

  it('a document type', async () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(await sizeOf(`<?xml version="1.0" encoding="UTF-8"?>\n${type}\n<?tool 1.0?>\n${svg('')}`)).toEqual([40, 20])
  })

  it.each([
    ['a byte order mark', `\ufeff${svg('')}`],
    ['UTF-16', Buffer.from(`\ufeff${svg('<text>注</text>')}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${svg('')}`, 'utf16le').swap16()],
    [
      'the letters of western Europe',
      Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${svg('<text>ö</text>')}`, 'latin1'),
    ],
  ])('%s', async (_, text) => {
    expect(await sizeOf(text)).toEqual([40, 20])
  })
})

it('an SVG is inspected for others too', async () => {
  const source = post('', { files: { 'a.svg': svg('') } })
  expect(await inspectPicture(join(source.folder, 'a.svg'))).toMatchObject({ width: 40, height: 20 })
})
