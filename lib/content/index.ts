export { createGate, type Gate } from './gate'
export { buildJsonSchema, type Explanations } from './json-schema'
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
export { explainStanding, type Standing } from './standing'
export { stateOf, surroundingsOf } from './surroundings'
export type { Author, Content, Document, Page, Picture, Post, Topic } from './types'
