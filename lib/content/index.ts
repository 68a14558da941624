export { contentRoot } from '../site'
export { yamlText } from './fixes'
export { createGate, type Gate } from './gate'
export { buildJsonSchema, type Explanations } from './json-schema'
export type { Kind } from './kind'
export { type LoadOptions, loadContent } from './load'
export { lockPath, recordPublished, recordWithdrawn, renderLock } from './lock'
export { loadOutline, type Outline, type PostOutline } from './outline'
export { listPublicFiles } from './public'
export {
  ContentError,
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
export { createSourceReader } from './source'
export { explainStanding, type Standing } from './standing'
export { stateOf, surroundingsOf } from './surroundings'
export { today } from './today'
export type { Author, Content, Document, Page, Picture, Post, Topic } from './types'
