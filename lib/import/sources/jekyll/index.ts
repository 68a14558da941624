import type { Source } from '../../source'
import { readJekyll } from './read'

/** https://jekyllrb.com/docs/posts/ */
export const jekyll: Source = {
  name: 'jekyll',
  title: 'Jekyll',
  recognise: async ({ files }) =>
    files.some((file) => /^_posts\/\d{4}-\d{1,2}-\d{1,2}-/.test(file) && !files.includes('package.json')) ||
    (files.some((file) => /^_config\.ya?ml$/.test(file)) &&
      files.some((file) => /(?:^|\/)_(?:posts|drafts|layouts)\//.test(file))),
  read: readJekyll,
}
