/**
 * Runs before the first paint, so that a remembered theme does not flash: the one inline script of the site, the same
 * on every page, so that a policy can allow it by its hash. Storage may be closed to the page; then the system decides.
 */
export const themeLine =
  "try{let t=localStorage.theme;if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}catch{}"
