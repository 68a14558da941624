/** How near an island comes to the screen before its module is fetched. */
const NEAR = '300px'

/**
 * Fetches the module of every `<fulcrum-name>` that this one does not define: at once where the address holds answers for
 * the element, else when it comes near the screen.
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
