export { normalAddress } from './addresses'
export { yamlText } from './fixes'
export type { Kind } from './kinds'
export { type LoadOptions, loadContent } from './load'
export { lockPath, recordPublished, recordWithdrawn, renderLock } from './lock'
export { loadOutline, type Outline, type PostOutline } from './outline'
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
export { type Relinked, relink } from './relink'
export { createFieldEditor } from './set-field'
export { postShape } from './shapes'
export { SLUG, slugify } from './slug'
export { createSourceReader } from './source'
export { today } from './today'
export type { Author, Content, Document, Page, Picture, Post, Topic } from './types'
