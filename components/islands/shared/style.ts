/** Puts a style sheet of `STYLES` into the page, once; resolves when it rules, or cannot be had. */
export function addStyle(file: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = new URL(file, import.meta.url).href
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve()
    document.head.append(link)
  })
}
