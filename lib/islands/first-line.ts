/**
 * Runs before the first paint, so that neither a remembered theme nor the faces flash: the one inline script of the
 * site, the same on every page, so that a policy can allow it by its hash. `faces` stands in the storage once they have
 * been fetched (`components/islands/boot/faces.ts`). Storage may be closed to the page; then the system decides.
 */
export const firstLine =
  "try{let{theme:t,faces:f}=localStorage,d=document.documentElement.dataset;if(t=='light'||t=='dark')d.theme=t;if(f)d.faces=''}catch{}"
