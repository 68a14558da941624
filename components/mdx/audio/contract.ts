import { z } from 'zod'
import { defineContract, label, prop, words } from '@/lib/mdx/contract'
import { plainRecording } from '../shared/plain-recording'

/** A recording of sound beside the text. */
export const audio = defineContract(
  {
    name: 'Audio',
    props: z.strictObject({
      src: prop(
        words,
        'the file',
        'required; `.mp3`, `.m4a`, `.ogg`, `.opus`, `.flac` or `.wav`, beside the text or in `content/public/`',
      ),
      title: prop(label, 'what is to be heard', 'required'),
    }),
    children: 'inline',
    parts: {},
  },
  {
    aliases: ['AudioPlayer', 'Sound', 'Podcast'],
    recording: 'sound',
    plain: (data, { recording }) => plainRecording(data, recording.kinds.sound),
  },
)
