import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { captionsFault, inspectRecording } from '@/lib/recordings'
import { mp3, mp4, vtt, wav } from '../support/recordings'

const inspect = (name: string, bytes: Buffer | string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'recordings-')), name)
  writeFileSync(path, bytes)
  return inspectRecording(path)
}

describe('a recording', () => {
  it.each([
    ['a.mp4', mp4(), { kind: 'video', type: 'video/mp4', seconds: 40, width: 320, height: 180 }],
    ['a.mp4', mp4({ turned: true }), { kind: 'video', type: 'video/mp4', seconds: 40, width: 180, height: 320 }],
    ['a.m4a', mp4({ width: 0 }), { kind: 'sound', type: 'audio/mp4' }],
    ['a.wav', wav(2), { kind: 'sound', type: 'audio/wav', seconds: 2 }],
    ['a.MP3', mp3(), { kind: 'sound', type: 'audio/mpeg', seconds: 0.993 }],
  ])('is measured by its tables: %s', async (name, bytes, expected) => {
    expect(await inspect(name, bytes)).toEqual(expected)
  })

  it.each([
    ['a.mp4', '<html>', 'a.mp4 is not a video or a recording of sound'],
    ['a.mp4', '', 'a.mp4 is damaged or incomplete'],
    ['a.mp4', wav(), 'a.mp4 contains audio/wav'],
    ['a.txt', mp4(), 'a.txt contains video/mp4'],
    ['a.mov', mp4({ brand: 'qt  ' }), 'a.mov is of type QuickTime, which not every browser plays'],
    ['a.mkv', '\x1aE\xdf\xa3.......B\x82\x88matroska', 'a.mkv is not a video or a recording of sound'],
    ['a.mp4', mp4({ width: 0 }), 'a.mp4 has no pictures in it'],
    ['a.mp4', mp4().subarray(0, 60), 'a.mp4 is damaged or incomplete'],
    [
      'a.mp4',
      'version https://git-lfs.github.com/spec/v1',
      'a.mp4 is of type Git LFS pointer, which not every browser plays',
    ],
  ])('that browsers would not play is refused, whatever its name says: %s', async (name, bytes, message) => {
    await expect(inspect(name, bytes)).rejects.toThrow(message)
  })

  it('is recognised by its bytes: Matroska', async () => {
    await expect(
      inspect('a.mkv', Buffer.from('1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b61', 'hex')),
    ).rejects.toThrow('a.mkv is of type Matroska')
  })
})

describe('captions', () => {
  it('that can be read have no fault', () => {
    expect(captionsFault('a.vtt', vtt)).toBeUndefined()
    expect(
      captionsFault('a.vtt', '\uFEFFWEBVTT - x\r\n\r\n1\r\n01:00:00.000 --> 01:00:01.000 align:start\r\na'),
    ).toBeUndefined()
  })

  it.each([
    ['1\n00:00:01,000 --> 00:00:02,000\na', 'a.vtt:1 does not begin with WEBVTT', /^it is SubRip/],
    ['WEBVTT\n', 'a.vtt:1 holds no captions', /what is said/],
    ['WEBVTT\n\n00:01 --> 00:02\na', 'a.vtt:3 has no times that can be read in line 3', /00:01\.000/],
    ['WEBVTT\n\n00:02.000 --> 00:01.000\na', 'a.vtt:3 has a caption in line 3 that ends before it begins', /earlier/],
    [
      'WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:02.000\nb',
      'a.vtt:6 has a caption in line 6 that begins before the one above it',
      /order/,
    ],
  ])('with a mistake say where it is: %j', (text, message, hint) => {
    expect(captionsFault('a.vtt', text)).toEqual({ message, hint: expect.stringMatching(hint) })
  })
})
