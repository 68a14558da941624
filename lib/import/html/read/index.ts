/** Passes over the HTML before it is converted: what belongs together is brought together. */
export { codeBlock, readCode } from './code'
export { noteReference, noteText, readNotes } from './footnotes'
export { readPictures } from './pictures'
