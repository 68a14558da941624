export type { Author, Content, Document, Page, Picture, Post, Topic } from './types'
