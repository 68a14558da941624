/**
 * Loads the script of the service that counts visits, after the page has been shown. Nothing is loaded, and so nobody is
 * counted, if the browser asks not to be tracked: https://www.w3.org/TR/tracking-dnt/, https://w3c.github.io/gpc/.
 */
function count() {
  const script = document.createElement('script')
  for (const [name, value] of Object.entries(STATISTICS.attributes)) script.setAttribute(name, value)
  script.src = STATISTICS.src
  document.head.append(script)
}

const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { readonly globalPrivacyControl?: boolean }
if (doNotTrack !== '1' && !globalPrivacyControl) {
  if (document.readyState === 'complete') count()
  else addEventListener('load', count)
}

export {}
