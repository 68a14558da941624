/** The part of Citation.js that we use: https://citation.js.org/api/ */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { data(input: unknown, type: string): unknown }
    readonly config: {
      get(name: '@csl'): Record<'styles' | 'locales', { get(name: string): string; has(name: string): boolean }>
    }
  }
  export const logger: { level: string }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}

/** The part of citeproc-js that we use: https://citeproc-js.readthedocs.io/en/latest/running.html */
declare module 'citeproc' {
  interface Item {
    readonly id: string
    readonly prefix?: string
    readonly suffix?: string
    readonly locator?: string
    readonly label?: string
    readonly 'suppress-author'?: boolean
  }
  interface Cluster {
    readonly citationID: string
    readonly citationItems: readonly Item[]
    readonly properties: { readonly noteIndex: number }
  }
  interface System {
    retrieveLocale(language: string): string
    retrieveItem(id: string): object
    variableWrapper(
      params: { readonly context: string; readonly itemData: { readonly id: string } },
      before: string,
      text: string,
      after: string,
    ): string
  }
  class Engine {
    constructor(system: System, style: string, language: string, force: boolean)
    readonly opt: { readonly development_extensions: Record<string, boolean> }
    setOutputFormat(name: 'html'): void
    updateItems(ids: readonly string[]): void
    rebuildProcessorState(
      clusters: readonly Cluster[],
      format: 'html',
      uncited: readonly string[],
    ): [string, number, string][]
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false
    getTerm(name: string, form: 'long' | 'short', plural: 0 | 1): string | undefined
  }

  export { type Cluster, Engine, type Item, type System }

  const CSL: { readonly Engine: typeof Engine }
  export default CSL
}
