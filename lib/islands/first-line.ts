/**
 * Runs before the first paint, so that neither a remembered theme nor the typefaces flash, and so that answers which
 * come with a link have their room. It is the site's only inline script and the same on every page, so that a policy
 * can allow it by its hash.
 * - `data-shared` is the number of tools for which the address has answers, without those whose answers the reader gave
 *   here (`components/islands/tool.ts`). Following a link with answers on its own page loads the page again, so that they
 *   always arrive in the same way.
 * - `faces` is in the storage once they have been fetched (`components/islands/boot/faces.ts`). If the page has no access
 *   to storage, the system's theme applies.
 */
export const firstLine = [
  '{let d=document.documentElement.dataset,h=history,n=(location.hash.match(/[^#&]+(?==)/g)||[]).filter(i=>!h.state?.["fulcrum:"+i]).length;if(n)d.shared=n',
  'addEventListener("hashchange",()=>{!h.state&&/=/.test(location.hash)&&location.reload()})',
  "try{let{theme:t,faces:f}=localStorage;if(t=='light'||t=='dark')d.theme=t;if(f)d.faces=''}catch{}}",
].join(';')
