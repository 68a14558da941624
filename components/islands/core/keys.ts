type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>

/** Fields in which a slash is text. */
export const FIELDS = 'input:not([type=checkbox],[type=radio]),select,textarea,[contenteditable]'

/** Returns true for a plain `/`: with Shift if the keyboard needs it, and without other modifiers. */
export function opensSearch({ key, altKey, ctrlKey, metaKey, isComposing }: Keys): boolean {
  return key === '/' && !(altKey || ctrlKey || metaKey || isComposing)
}

/** Returns true for a click that opens a link in this tab, not in another one or as a download. */
export function isPlainPress(
  event: Pick<MouseEvent, 'button' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): boolean {
  return !(event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
}
