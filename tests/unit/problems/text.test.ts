import { describe, expect, it } from 'vitest'
import { type Problem, renderText, summarise } from '../../../lib/problems'

const SOURCE = '---\ntitle: On delegation\nslug: on-delegation\ntags: [Leadership]\npublished: yes\n---\n'

function problem(parts: Partial<Problem> = {}): Problem {
  return { file: 'a.mdx', line: 5, column: 12, rule: 'invalid-value', severity: 'error', message: 'wrong', ...parts }
}

const render = (parts: Partial<Problem>, source = SOURCE) => renderText([problem(parts)], () => source)

describe('renderText', () => {
  it('shows the place, the line before, the line, a caret and the fix', () => {
    const parts = { field: 'published', message: 'expected true or false, found "yes"', hint: 'published: true' }
    expect(render(parts)).toBe(
      [
        'a.mdx:5:12  published  expected true or false, found "yes"',
        '  4 | tags: [Leadership]',
        '> 5 | published: yes',
        '    |            ^',
        '  fix: published: true',
        '',
        '1 error in 1 file',
        '',
      ].join('\n'),
    )
  })

  it('shows no line before the first', () => {
    expect(render({ line: 1, column: 1 })).toContain('wrong\n> 1 | ---\n    | ^\n')
  })

  it('shows only the message for a mistake of the whole file', () => {
    const { line: _, column: __, ...whole } = problem()
    expect(renderText([whole], () => SOURCE)).toBe('a.mdx  wrong\n\n1 error in 1 file\n')
  })

  it('shows no frame for a file that cannot be read, or a line that it does not have', () => {
    expect(renderText([problem()], () => undefined)).toBe('a.mdx:5:12  wrong\n\n1 error in 1 file\n')
    expect(render({ line: 99 })).toBe('a.mdx:99:12  wrong\n\n1 error in 1 file\n')
  })

  it('aligns line numbers of different lengths', () => {
    const source = `${'x\n'.repeat(8)}nine\nten ten`
    expect(render({ line: 10, column: 5 }, source)).toContain('   9 | nine\n> 10 | ten ten\n     |     ^\n')
  })

  it('counts lines of files with CRLF and a byte order mark like an editor', () => {
    expect(render({ line: 2, column: 1 }, '\uFEFFone\r\ntwo\r\n')).toContain('  1 | one\n> 2 | two\n    | ^\n')
  })

  it.each([
    ['tabs', '\tx', 2, 2],
    ['full-width characters', '会议x', 3, 4],
    ['an emoji of several code points', '👩‍💻x', 6, 2],
    ['an accent of its own', 'e\u0301x', 3, 1],
    ['a flag', '🇩🇪x', 5, 2],
  ])('puts the caret right after %s', (_, line, column, blanks) => {
    const caret = render({ line: 1, column }, line).split('\n')[2] ?? ''
    expect(caret).toBe(`    | ${' '.repeat(blanks)}^`)
  })

  it('cuts a long line around the column', () => {
    const line = `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`
    const [, shown = '', caret = ''] = render({ line: 1, column: 5001 }, line).split('\n')
    expect(shown.length).toBeLessThan(100)
    expect(shown).toMatch(/^> 1 \| …a+HEREb+…$/)
    expect(shown.slice(caret.indexOf('^')).startsWith('HERE')).toBe(true)
  })

  it('keeps control characters of an author away from the terminal', () => {
    const report = render({ message: 'found "\u001B[31m"', line: 1, column: 1 }, 'a\u001B[2Jb\u202Ec')
    expect(report).not.toContain('\u001B')
    expect(report).not.toContain('\u202E')
  })

  it('sorts by file, then line, then column', () => {
    const places = [problem({ file: 'b' }), problem({ line: 9 }), problem({ column: 1 }), problem({ line: 1 })]
    const heads = renderText(places, () => undefined).match(/^\S+:\d+:\d+/gm)
    expect(heads).toEqual(['a.mdx:1:12', 'a.mdx:5:1', 'a.mdx:9:12', 'b:5:12'])
  })

  it('uses colour only when asked to', () => {
    expect(renderText([problem()], () => SOURCE)).not.toContain('\u001B')
    expect(renderText([problem()], () => SOURCE, { color: true })).toContain('\u001B[1ma.mdx:5:12\u001B[0m')
  })

  it('says nothing about nothing', () => {
    expect(renderText([], () => SOURCE)).toBe('')
  })
})

describe('summarise', () => {
  it('counts mistakes, files and warnings', () => {
    const warning = problem({ severity: 'warning', file: 'c.mdx' })
    const two = [problem(), problem(), problem({ file: 'b.mdx' })]
    expect(summarise([...two, warning])).toBe('3 errors in 2 files, 1 warning')
    expect(summarise([problem()])).toBe('1 error in 1 file')
    expect(summarise([warning, warning])).toBe('2 warnings in 1 file')
  })
})
