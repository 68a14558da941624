import { publish } from '@/lib/content'
import { compileWith } from '@/lib/mdx'
import { contracts } from './mdx'

/** The content of this site. Its texts may use the components of `components/mdx`. */
export const { getPosts, getPost, getPages, getPage, getAuthors, getProblems } = publish(compileWith(contracts))
