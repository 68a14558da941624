/** The modules of components for authors by name, for `boot/lazy.ts`. */
export default COMPONENT_ISLANDS
