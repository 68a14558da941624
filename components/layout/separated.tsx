import { Children, type ComponentProps, Fragment } from 'react'

/**
 * Facts on one line, with a dot between two of them. The space stands outside of the dot, which is for the eye: without
 * it, in a reader view for instance, the facts are still apart.
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
