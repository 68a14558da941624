import { describe, expect, it } from 'vitest'
import { type Problem, renderGithub, renderJson } from '../../../lib/problems'

const problem: Problem = {
  file: 'content/posts/a,b: 100%.mdx',
  line: 5,
  column: 12,
  field: 'published',
  rule: 'invalid-value',
  severity: 'error',
  message: 'expected true or false, found "100% yes: no"',
  hint: 'published: true',
}

describe('renderJson', () => {
  it('counts and lists all problems, sorted', () => {
    const warning: Problem = { file: 'a.mdx', rule: 'stray-file', severity: 'warning', message: 'not a post' }
    expect(JSON.parse(renderJson([problem, warning]))).toEqual({ errors: 1, warnings: 1, problems: [warning, problem] })
  })

  it('is valid for no problems', () => {
    expect(JSON.parse(renderJson([]))).toEqual({ errors: 0, warnings: 0, problems: [] })
  })
})

describe('renderGithub', () => {
  it('escapes percent signs and line ends in the message, colons and commas in properties too', () => {
    expect(renderGithub([problem])).toBe(
      '::error file=content/posts/a%2Cb%3A 100%25.mdx,line=5,col=12,title=published' +
        '::expected true or false, found "100%25 yes: no"%0Afix: published: true\n',
    )
  })

  it('leaves out what a problem does not have and names the rule instead of a field', () => {
    const warning: Problem = { file: 'a.mdx', rule: 'stray-file', severity: 'warning', message: 'not a post' }
    expect(renderGithub([warning])).toBe('::warning file=a.mdx,title=stray-file::not a post\n')
  })
})
