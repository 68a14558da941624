import { Children, type ComponentProps, type ReactNode } from 'react'

/**
 * Facts on one line, separated by dots. A dot belongs to the fact after it, and is not shown where that fact begins a
 * line. The space between two facts is outside the dot's element, so that they are still separated where dots are
 * removed, as in a reader view.
 */
export function Separated({ children, className, ...rest }: ComponentProps<'p'>) {
  return (
    <p {...rest} className={className ? `${className} separated` : 'separated'}>
      {Children.toArray(children).map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts do not move
        <Fact key={index} isFirst={index === 0}>
          {fact}
        </Fact>
      ))}
    </p>
  )
}

function Fact({ isFirst, children }: { readonly isFirst: boolean; readonly children: ReactNode }) {
  if (isFirst) return <span className="fact">{children}</span>
  return (
    <>
      {' '}
      <span className="fact">
        <span className="dot" aria-hidden="true">
          {'· '}
        </span>
        {children}
      </span>
    </>
  )
}
