/**
 * Runs before the first paint, so that neither a remembered theme nor the typefaces flash. It is the site's only inline
 * script and the same on every page, so that a policy can allow it by its hash. `faces` is in the storage once they
 * have been fetched (`components/islands/boot/faces.ts`). If the page has no access to storage, the system's theme
 * applies.
 */
export const firstLine =
  "try{let{theme:t,faces:f}=localStorage,d=document.documentElement.dataset;if(t=='light'||t=='dark')d.theme=t;if(f)d.faces=''}catch{}"
