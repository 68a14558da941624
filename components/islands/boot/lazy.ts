/** How near an island comes to the screen before its module is fetched. */
const NEAR = '300px'

/** Fetches the module of every `<fulcrum-name>` that this one does not define, when the element comes near the screen. */
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
    if (!fileOf(element)) continue
    observer.observe(element)
    // An address with answers names no anchor, so the browser does not go there by itself.
    if (location.hash.startsWith(`#${element.id}=`)) element.scrollIntoView()
  }
}

function fileOf({ localName }: Element): string | undefined {
  return ISLANDS[localName.replace('fulcrum-', '')]
}
