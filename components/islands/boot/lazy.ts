/** The distance from the screen at which the module of an island is fetched. */
const NEAR = '300px'

/**
 * Fetches the module of every `<fulcrum-name>` that this module does not define: at once if the address contains
 * answers for the element, otherwise when it comes near the screen.
 */
export function loadWhenNear() {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        load(target)
      }
    },
    { rootMargin: NEAR },
  )
  for (const element of document.querySelectorAll(':not(:defined)')) {
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
