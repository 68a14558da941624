type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>

/** Fields that a slash is typed into. */
export const FIELDS = 'input:not([type=checkbox],[type=radio]),select,textarea,[contenteditable]'

/** A plain `/`: with Shift where the keyboard needs it, without any other modifier. */
export function opensSearch({ key, altKey, ctrlKey, metaKey, isComposing }: Keys): boolean {
  return key === '/' && !(altKey || ctrlKey || metaKey || isComposing)
}

/** A press that follows a link here, not into another tab or a download. */
export function isPlainPress(
  event: Pick<MouseEvent, 'button' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): boolean {
  return !(event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
}
