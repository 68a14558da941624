import { validateXML } from 'xmllint-wasm'

/** What libxml2 has against a document: `[]` when it is well-formed. */
export async function xmlProblems(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'document.xml', contents: xml }], normalization: 'format' })
  return errors.map(({ message }) => message)
}
