import { describe, expect, it } from 'vitest'
import { mp4, vtt, wav } from '../../support/recordings'
import { artifactOf, fullProblemsOf, pageOf, png, problemsOf } from './support'

const files = {
  'a.mp4': mp4(),
  'a.vtt': vtt,
  'a.wav': wav(),
  'a.png': await png(30, 20),
  'b.mp4': '<html>',
  'b.vtt': 'no',
}
const video = '<Video src="./a.mp4" title="A \'queue\'" captions="./a.vtt" poster="./a.png">It *fills*.</Video>'

describe('<Video>', () => {
  it('reserves its room, fetches nothing, and says what a reader is in for', async () => {
    const page = await pageOf(video, { files })
    expect(page.replace(/\.[0-9a-f]{10}\./g, '.hash.')).toBe(
      '<figure class="recording"><video controls="" playsInline="" preload="none" width="320" height="180" ' +
        'poster="/blog/a/media/a.png" aria-label="A ‘queue’"><source src="/media/a.hash.mp4" type="video/mp4"/>' +
        '<track kind="captions" src="/media/a.hash.vtt" label="Captions" default=""/></video>' +
        '<figcaption><a class="recording-title" href="/media/a.hash.mp4">A ‘queue’</a> <span class="recording-facts">' +
        '<span class="textual">(</span>Video · 0:40 · 0.1\u00a0MB<span class="textual">)</span></span> It <em>fills</em>.</figcaption></figure>',
    )
  })

  it('is a picture and a link in Markdown and feeds', async () => {
    const { markdown, feedHtml, facts } = await artifactOf(video, { files })
    const served = `https://fixture.example${facts.recordings[0]?.served}`
    expect(markdown).toBe(
      `![A ‘queue’](https://fixture.example/blog/a/media/a.png)\n\n[A ‘queue’](${served}) (Video)\n\nIt *fills*.\n`,
    )
    expect(feedHtml).toContain(`<a href="${served}">A ‘queue’</a> (Video)`)
    expect(facts.recordings).toMatchObject([{ kind: 'video', seconds: 40, bytes: 572, title: 'A ‘queue’' }])
    expect(facts.images).toHaveLength(1)
  })

  it.each([
    ['1:1 error component-props', '<Video src="./a.mp4" title="A" />'],
    ['1:1 error component-props', '<Video src="./a.mp4" title="A" captions="./a.vtt" silent />'],
    ['1:8 error recording-type', '<Video src="./b.mp4" title="A" silent />'],
    ['1:8 error recording-type', '<Video src="./a.wav" title="A" silent />'],
    ['1:8 error missing-recording', '<Video src="./c.mp4" title="A" silent />'],
    ['1:8 error external-recording', '<Video src="https://example.org/a.mp4" title="A" silent />'],
    ['1:8 error recording-place', '<Video src="../a.mp4" title="A" silent />'],
    ['1:32 error captions', '<Video src="./a.mp4" title="A" captions="./b.vtt" />'],
    ['1:32 error missing-recording', '<Video src="./a.mp4" title="A" captions="./c.vtt" />'],
    ['1:39 error picture-type', '<Video src="./a.mp4" title="A" silent poster="./a.mp4" />'],
  ])('is refused at %s: %s', async (problem, body) => {
    expect(await problemsOf(body, { files })).toEqual([problem])
  })

  it('says what to write for what other systems write', async () => {
    const [problem] = await fullProblemsOf('<VideoPlayer src="a.mp4" />')
    expect(problem?.hint).toBe('did you mean <Video>?')
    const [other] = await fullProblemsOf('<Audio src="./a.mp4" title="A" />', { files })
    expect(other).toMatchObject({
      message: './a.mp4 is video/mp4, which <Audio> does not play',
      hint: 'write <Video … />',
    })
  })

  it('of a size that some hosts refuse is a warning', async () => {
    const heavy = Buffer.concat([mp4(), Buffer.from([0, 0, 0, 0]), Buffer.alloc(26 * 1024 * 1024)])
    expect(await problemsOf('<Video src="./c.mp4" title="A" silent />', { files: { 'c.mp4': heavy } })).toEqual([
      '1:8 warning heavy-recording',
    ])
  })
})

describe('<Audio>', () => {
  it('fetches nothing before it is played', async () => {
    expect(await pageOf('<Audio src="./a.wav" title="A talk" />', { files })).toMatch(
      /^<figure class="recording"><audio controls="" preload="none" aria-label="A talk"><source src="\/media\/a\.[0-9a-f]{10}\.wav" type="audio\/wav"\/><\/audio>/,
    )
  })
})
