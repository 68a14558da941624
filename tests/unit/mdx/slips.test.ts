import { describe, expect, it } from 'vitest'
import { fullProblemsOf, problemsOf } from './support'

describe('Markdown that would mean something else', () => {
  it.each([
    ['A\n\n```js\nb\n\nThe rest.', '3:1', 'add a line ``` where the code ends'],
    ['~~~\nb\n\n```\n\nThe rest.', '1:1', 'add a line ~~~ where the code ends'],
    ['````md\n```\nb\n```\n\nThe rest.', '1:1', 'add a line ```` where the code ends'],
    ['##Heading', '1:1', '## Heading'],
    ['##\u00A0Heading', '1:1', '## Heading'],
    ['##\u3000Heading', '1:1', '## Heading'],
    ['##\u200BHeading', '1:1', '## \u200BHeading'],
    ['## \u200B\u2060', '1:1', 'write the heading or remove the line'],
    ['[a]\n\n[a]: https://x.org/1\n[A]: https://x.org/2', '4:1', 'give one of them another name'],
    ['```js {1,3}\na\nb\n```', '1:1', 'count from 1, from the line after the fence'],
    ['A paragraph of\ntwo lines\n---\n\nMore', '1:1', 'leave an empty line before them, or write the heading with ##'],
    ['A sentence.\n---\n\nMore', '1:1', 'leave an empty line before them, or write the heading with ##'],
    ['> [!NOTES]\n> A', '1:3', 'did you mean [!NOTE]?'],
    ['> [!HEARSAY]\n> A', '1:3', 'write one of NOTE, TIP, IMPORTANT, WARNING, CAUTION'],
    ['> [!TIP] A title\n> A', '1:3', 'begin a new line after it, with > too'],
  ])('is reported: %j', async (body, place, hint) => {
    const [problem, ...others] = await fullProblemsOf(body)
    expect(others).toEqual([])
    expect(`${problem?.line}:${problem?.column}`).toBe(place)
    expect(problem?.hint).toBe(hint)
  })

  it.each([
    '```js\n```',
    '> ```js\n> a\n> ```\n\nMore',
    '- A\n\n  ```js\n  a\n  ```\n\nMore',
    '~~~\n```\n~~~',
    '```js\na\n`````\n\nMore',
    '#hashtag and ## in a line',
    '## 🚀',
    '##\tHeading',
    '```js {1-2}\na\n\n```',
    '[a] [b]\n\n[a]: https://x.org/1\n[b]: https://x.org/1',
    '[a [b](/blog/) c](/)',
    'Heading\n---\n\nText',
    'Text\n\n---\n\nText',
    '> [!NOTE]\n> A',
    '> [!important]\n> A',
    '> [A link][a] in a quote\n\n[a]: https://x.org/',
  ])('is not seen where there is none: %j', async (body) => {
    expect(await problemsOf(body)).toEqual([])
  })
})
