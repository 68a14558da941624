/** Adds a style sheet of `STYLES` to the page, once. Resolves when it applies or cannot be loaded. */
export function addStyle(file: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = new URL(file, import.meta.url).href
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve()
    document.head.append(link)
  })
}
