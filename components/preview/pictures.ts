/** Fetches the pictures of the page again. A picture that was changed under the same name has the same address. */
export function showPicturesAnew() {
  for (const picture of document.querySelectorAll<HTMLImageElement>('main img')) {
    picture.src = `${addressOf(picture)}?${Date.now()}`
  }
}

/** Returns true if a picture is the one at `address`, fetched again. */
export function isShownAnew(element: Element, address: string | null): boolean {
  return element instanceof HTMLImageElement && addressOf(element) === address
}

const addressOf = (picture: HTMLImageElement) => picture.getAttribute('src')?.replace(/\?.*$/, '') ?? ''
