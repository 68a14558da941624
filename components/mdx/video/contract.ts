import { z } from 'zod'
import { defineContract, label, prop, words } from '@/lib/mdx/contract'
import { plainRecording } from '../shared/plain-recording'

/** A video beside the text, with captions of what is said in it. */
export const video = defineContract(
  {
    name: 'Video',
    props: z
      .strictObject({
        src: prop(words, 'the file', 'required; `.mp4` or `.webm`, beside the text or in `content/public/`'),
        title: prop(label, 'what it shows', 'required'),
        captions: prop(
          words.optional().meta({ example: '="./name.vtt"' }),
          'what is said in it, as WebVTT',
          'required, unless `silent`',
        ),
        silent: prop(
          z.boolean().optional(),
          'nothing is said in it, and nothing else is heard that matters',
          'instead of `captions`',
        ),
        poster: prop(words.optional(), 'the picture that stands there before it plays', 'a picture, as in `<Figure>`'),
      })
      .refine(({ captions, silent }) => (captions !== undefined) !== Boolean(silent), {
        message: 'expected either captions, for those who cannot hear it, or silent',
      }),
    otherNames: { url: 'src', caption: 'title', subtitles: 'captions', vtt: 'captions', thumbnail: 'poster' },
    children: 'inline',
    parts: {},
  },
  {
    aliases: ['VideoPlayer', 'Movie', 'Mp4'],
    recording: 'video',
    poster: true,
    plain: (data, { recording }) => plainRecording(data, recording.kinds.video),
  },
)
