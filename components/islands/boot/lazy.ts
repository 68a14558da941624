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
        import(`${fileOf(target)}`)
      }
    },
    { rootMargin: NEAR },
  )
  for (const element of document.querySelectorAll(':not(:defined)')) {
    const file = fileOf(element)
    if (!file) continue
    if (location.hash.match(`[#&]${element.id}=`)) import(`${file}`)
    else observer.observe(element)
  }
}

function fileOf({ localName }: Element): string | undefined {
  return ISLANDS[localName.replace('fulcrum-', '')]
}
