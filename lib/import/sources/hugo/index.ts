import type { Source } from '../../source'
import { hasConfig } from './config'
import { readHugo } from './read'

/** https://gohugo.io/content-management/ */
export const hugo: Source = { name: 'hugo', title: 'Hugo', recognise: hasConfig, read: readHugo }
