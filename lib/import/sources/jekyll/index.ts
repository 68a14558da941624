import type { Source } from '../../source'
import { readJekyll } from './read'

/** https://jekyllrb.com/docs/posts/ */
export const jekyll: Source = {
  name: 'jekyll',
  title: 'Jekyll',
  recognise: async ({ files }) =>
    files.some((file) => /^_config\.ya?ml$/.test(file)) &&
    files.some((file) => /(?:^|\/)_(?:posts|drafts|layouts)\//.test(file)),
  read: readJekyll,
}
