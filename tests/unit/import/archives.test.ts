import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../lib/import/tree'
import { readXml } from '../../../lib/import/xml'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('an archive', () => {
  test('is a tree: its files by their paths, without what macOS adds', async () => {
    const tree = await open({ 'b.txt': bytes('b'), 'a/c.txt': bytes('c'), '__MACOSX/a/._c.txt': bytes('x') })
    expect(tree.files).toEqual(['a/c.txt', 'b.txt'])
    expect(Buffer.from(await tree.read('a/c.txt')).toString()).toBe('c')
  })

  test.each([
    ['../out.txt', 'export.zip cannot be unpacked: invalid relative path: ../out.txt'],
    ['a/../../out.txt', 'export.zip cannot be unpacked: invalid relative path: a/../../out.txt'],
    ['..\\out.txt', 'export.zip cannot be unpacked: invalid relative path: ../out.txt'],
    ['/etc/passwd', 'export.zip cannot be unpacked: absolute path: /etc/passwd'],
    ['C:/out.txt', 'export.zip cannot be unpacked: absolute path: C:/out.txt'],
    ['a//b.txt', 'export.zip holds a damaged name: a//b.txt'],
  ])('with a name such as %s is refused', async (name, message) => {
    await expect(open({ [name]: bytes('x') })).rejects.toThrow(message)
  })

  test('a link in it is refused, and the rest is read', async () => {
    const tree = await open({ 'a.txt': bytes('a'), link: [bytes('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })
    expect(tree.files).toEqual(['a.txt'])
    expect(tree.refused).toEqual([{ file: 'link', message: 'it is a link' }])
  })

  test('two files of one name are refused', async () => {
    const zip = Buffer.from(zipSync({ 'a.txt': bytes('a'), 'b.txt': bytes('b') }))
    for (let at = zip.indexOf('b.txt'); at !== -1; at = zip.indexOf('b.txt')) zip.write('a.txt', at)
    await expect(openBytes(zip)).rejects.toThrow('export.zip holds two files called a.txt')
  })

  test('an encrypted one is refused, and the message says what to do', async () => {
    const zip = Buffer.from(zipSync({ 'a.txt': bytes('a') }))
    const central = zip.indexOf('PK\x01\x02', 0, 'latin1')
    zip.writeUInt16LE(zip.readUInt16LE(central + 8) | 1, central + 8)
    await expect(openBytes(zip)).rejects.toThrow('is encrypted: unpack it with its password, and import the folder')
  })

  test('a bomb is refused before it is unpacked', async () => {
    await expect(open({ 'a.xml': new Uint8Array(20 * 2 ** 20) })).rejects.toThrow(
      'export.zip holds a file that becomes more than 200 times larger when it is unpacked: a.xml',
    )
  })

  test('a file that is larger than the archive says is refused', async () => {
    const zip = Buffer.from(zipSync({ 'a.txt': bytes('a'.repeat(1000)) }))
    const central = zip.indexOf('PK\x01\x02', 0, 'latin1')
    zip.writeUInt32LE(10, central + 24)
    const tree = await openBytes(zip)
    await expect(tree.read('a.txt')).rejects.toThrow('export.zip is damaged at a.txt: too many bytes in the stream')
  })

  test('what is no archive, or ends in the middle, is refused', async () => {
    const zip = zipSync({ 'a.txt': bytes('a'.repeat(1000)) })
    await expect(openBytes(zip.subarray(0, 60))).rejects.toThrow('export.zip cannot be unpacked: ')
    await expect(openBytes(bytes('no zip'))).rejects.toThrow('export.zip cannot be unpacked: ')
  })
})

describe('XML', () => {
  const read = (xml: string) => {
    const found: string[] = []
    readXml(bytes(xml), 'export.xml', 1, ({ name, text, line }) => void found.push(`${name} ${text} ${line}`))
    return found
  }

  test('is read element by element, with the line at which each begins', () => {
    expect(read('<a>\n<b>1</b>\n<c><![CDATA[<2>]]> &amp; 3</c></a>')).toEqual(['b 1 2', 'c <2> & 3 3'])
  })

  test.each([
    ['<a><b></a>', 1],
    ['<a>\n<b>&nbsp;</b></a>', 2],
    ['<a>\n\n<b>', 3],
    ['<a><b c=1/></a>', 1],
  ])('that is damaged stops at its line: %s', (xml, line) => {
    expect(fault(xml)).toMatchObject({ place: { file: 'export.xml', line } })
    expect(fault(xml)?.message).toMatch(/^it is not well-formed XML: /)
  })

  test('with entities of its own is refused: a few lines of them stand for gigabytes', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const xml = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a><b>&l9;</b></a>`
    expect(fault(xml)?.message).toBe('it defines entities of its own, which no export does')
  })

  test('that is nested without an end is refused', () => {
    expect(fault('<a>'.repeat(10_000))?.message).toBe('its elements are nested more than 100 deep')
  })

  test('in another encoding is refused', () => {
    expect(() => readXml(Uint8Array.of(60, 97, 62, 0xff, 0xfe), 'a.xml', 1, () => {})).toThrow('it is not in UTF-8')
  })

  function fault(xml: string): Error | undefined {
    try {
      read(xml)
      return undefined
    } catch (error) {
      return error as Error
    }
  }
})

function open(files: Zippable) {
  return openBytes(zipSync(files))
}

function openBytes(zip: Uint8Array) {
  const path = join(mkdtempSync(join(tmpdir(), 'import-')), 'export.zip')
  writeFileSync(path, zip)
  return openZip(path, 'export.zip')
}
