/**
 * The logo: a beam on a small triangle. It is decoration next to the name, so it is hidden from assistive technology.
 */
export function Mark() {
  return (
    <svg className="mark" width="30" height="20" viewBox="0 0 30 20" aria-hidden="true">
      <path d="M1 5.5h28" stroke="currentColor" strokeWidth="2.4" />
      <polygon points="12,8.2 18.2,18.2 5.8,18.2" />
    </svg>
  )
}

/** The beam, tipped over: for the "not found" page. */
export function TippedMark() {
  return (
    <svg className="tipped" viewBox="13 16 108 44" aria-hidden="true">
      <path d="M14 57L120 19" stroke="currentColor" strokeWidth="3" />
      <polygon className="fulcrum-fill" points="70,37 82,59 58,59" />
    </svg>
  )
}
