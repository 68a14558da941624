/** The distance from the screen at which the module of an island is fetched. */
const NEAR = '300px'

/**
 * Fetches the module of every `<fulcrum-name>` that this module does not define: at once if the address contains
 * answers for the element, otherwise when it comes near the screen. Components of the publication's own are elements that
 * name their module.
 */
export function loadWhenNear() {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        STARTS_OWN && isOwn(target) ? start(target as HTMLElement) : load(target)
      }
    },
    { rootMargin: NEAR },
  )
  for (const element of document.querySelectorAll(STARTS_OWN ? ':not(:defined), [data-island]' : ':not(:defined)')) {
    if (location.hash.match(`[#&]${element.id}=`)) load(element)
    else observer.observe(element)
  }
}

/** The modules of components are in a list of their own, so that a page without any does not carry their names. */
async function load({ localName }: Element) {
  const name = localName.replace('fulcrum-', '')
  const file = ISLANDS[name] ?? (await import(`${ISLANDS.components}`)).default[name]
  if (file) import(file)
}

/** The others are custom elements, which have a hyphen in their names. */
const isOwn = ({ localName }: Element) => !localName.includes('-')

/** Gives an element of a component of the publication's own to the module that it names, once. */
async function start(element: HTMLElement) {
  const { island } = element.dataset
  delete element.dataset.island
  if (island) (await import(island)).default(element)
}
