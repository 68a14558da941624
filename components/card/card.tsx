import type { CSSProperties } from 'react'
import { type Card, edge, height, type Lettering, type Line, markWidth, width } from '@/lib/cards'
import { colours } from '@/lib/seo'

const { paper, ink, quiet, accent } = colours.light

/** What all share cards have in common: paper, the mark with the name, and the beam on its triangle at 38.2 %. */
export function drawGround({ name }: Card) {
  return (
    <div style={{ ...page, background: paper }}>
      <div style={{ ...bar, left: edge, top: 63, width: 56, height: 5 }} />
      <div style={triangle(edge + 9, 74, 26, 21)} />
      <div style={{ ...line(name), left: edge + markWidth, top: 56, letterSpacing: -0.8, color: ink }}>{name.text}</div>
      <div style={{ ...bar, left: edge, top: 128, width: width - 2 * edge, height: 3 }} />
      <div style={triangle(beamPoint - 15, 131, 30, 24)} />
    </div>
  )
}

/** What one share card says. */
export function drawText({ label, title, setting, facts }: Card) {
  return (
    <div style={page}>
      <div style={{ ...line(label), left: edge, top: 174, color: accent }}>{label.text}</div>
      <div
        style={{
          position: 'absolute',
          display: 'flex',
          left: edge,
          right: edge,
          top: label.text ? 228 : 196,
          justifyContent: title.direction === 'rtl' ? 'flex-end' : 'flex-start',
        }}
      >
        <div
          style={{
            display: 'block',
            direction: title.direction,
            width: setting.width,
            fontFamily: family(title),
            fontSize: setting.size,
            letterSpacing: setting.letterSpacing,
            lineHeight: `${setting.lineHeight}px`,
            overflowWrap: 'anywhere',
            color: ink,
          }}
        >
          {title.text}
        </div>
      </div>
      <div style={{ ...line(facts), left: edge, bottom: 46, color: quiet }}>{facts.text}</div>
    </div>
  )
}

const page: CSSProperties = { display: 'flex', position: 'relative', width, height }
const bar: CSSProperties = { position: 'absolute', background: ink }
const beamPoint = edge + 0.382 * (width - 2 * edge)

function triangle(left: number, top: number, width: number, height: number): CSSProperties {
  const clipPath = `polygon(${width / 2}px 0px, ${width}px ${height}px, 0px ${height}px)`
  return { position: 'absolute', left, top, width, height, background: accent, clipPath }
}

function line(line: Line): CSSProperties {
  return {
    position: 'absolute',
    display: 'block',
    fontFamily: family(line),
    fontSize: line.size,
    whiteSpace: 'nowrap',
  }
}

function family({ faces }: Lettering): string {
  return faces.map(({ name }) => name).join(', ')
}
