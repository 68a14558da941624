import { isPostFolder, originIn, readBlog } from '../../markdown'
import type { Source } from '../../source'
import { readIfThere } from '../../tree'

const TEXT =
  /^((?:src\/)?(?:content|data|posts|blog|pages|markdown(?:-pages)?|articles)(?:\/(?:blog|posts?|articles?|writing|notes))?)\/.*\.mdx?$/

/** https://www.gatsbyjs.com/docs/how-to/routing/adding-markdown-pages/ */
export const gatsby: Source = {
  name: 'gatsby',
  title: 'Gatsby',
  recognise: async ({ files }) => files.some((file) => /^gatsby-config\.\w+$/.test(file)),
  async read(tree, report, options) {
    const code = await Promise.all(
      tree.files
        .filter((file) =>
          /^(?:gatsby-config|config|site-config|data\/SiteConfig|config\/index|config\/website)\.\w+$/.test(file),
        )
        .map((file) => readIfThere(tree, file)),
    )
    return readBlog(tree, report, options, {
      files: tree.files.filter((file) => TEXT.test(file)),
      folderOf: (file) => TEXT.exec(file)?.[1] ?? '',
      bases: () => ['', 'blog', 'posts'].map((section) => `/${section}/`.replace('//', '/')),
      isMdx: (file) => file.endsWith('.mdx'),
      origins: originIn(code.join('\n'), 'siteUrl', 'url'),
      roots: ['static', 'content', 'src'],
      kind: ({ file, fields }) =>
        fields.published !== undefined || file.split('/').slice(0, -1).some(isPostFolder) ? 'post' : 'page',
    })
  },
}
