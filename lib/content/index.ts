export { type LoadOptions, loadContent } from './load'
export {
  ContentError,
  contentRoot,
  getAuthors,
  getPage,
  getPages,
  getPost,
  getPosts,
  getProblems,
} from './published'
export { createSourceReader } from './source'
export type { Author, Content, Document, Page, Picture, Post, Topic } from './types'
