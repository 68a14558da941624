import { Children, type ComponentProps, Fragment } from 'react'

/**
 * Facts on one line, separated by dots. The space is outside the dot's element, so that the facts are still separated
 * where dots are removed, as in a reader view.
 */
export function Separated({ children, ...rest }: ComponentProps<'p'>) {
  return (
    <p {...rest}>
      {Children.toArray(children).map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts do not move
        <Fragment key={index}>
          {index > 0 && (
            <>
              <span className="dot" aria-hidden="true">
                {'\u00a0·'}
              </span>{' '}
            </>
          )}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}
