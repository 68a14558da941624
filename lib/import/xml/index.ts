/** Reads XML as a stream of elements. */
export { readXml, type XmlElement } from './read'
