import { validateXML } from 'xmllint-wasm'

/** Returns libxml2's complaints about a document: `[]` if it is well-formed. */
export async function xmlProblems(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'document.xml', contents: xml }], normalization: 'format' })
  return errors.map(({ message }) => message)
}
