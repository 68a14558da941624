/** Has the pictures of the page fetched again: one that was saved under its old name has its old address. */
export function showPicturesAnew() {
  for (const picture of document.querySelectorAll<HTMLImageElement>('main img')) {
    picture.src = `${addressOf(picture)}?${Date.now()}`
  }
}

/** Whether a picture is the one at `address`, fetched again. */
export function isShownAnew(element: Element, address: string | null): boolean {
  return element instanceof HTMLImageElement && addressOf(element) === address
}

const addressOf = (picture: HTMLImageElement) => picture.getAttribute('src')?.replace(/\?.*$/, '') ?? ''
