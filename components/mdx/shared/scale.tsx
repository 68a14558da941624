/** The logo as a scale: its beam tips to the side with more points. The text below says the same in words. */
export function Scale() {
  return (
    <div className="scale">
      <bdi className="scale-side" />
      <bdi className="scale-side" />
      <svg viewBox="0 0 320 52" aria-hidden="true">
        <path className="scale-beam" d="M8 24h304" stroke="currentColor" strokeWidth="2" />
        <polygon className="fulcrum-fill" points="160,25 169,40 151,40" />
      </svg>
    </div>
  )
}
