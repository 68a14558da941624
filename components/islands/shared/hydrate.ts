import { createElement, type FunctionComponent } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Brings a client component of the publication's own to life in the element around its HTML. `data-props` holds its props.
 * What stands between its tags stays what the page has there, also when the view shows it again after it was gone.
 */
export function hydrate(element: HTMLElement, View: FunctionComponent<Record<string, unknown>>) {
  const content = element.querySelector('[data-content]')
  const children =
    content &&
    createElement(content.localName, {
      'data-content': '',
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it comes from the page
      dangerouslySetInnerHTML: { __html: content.innerHTML },
    })
  const use = JSON.parse(element.dataset.props ?? '{}')
  hydrateRoot(element, createElement(View, { ...use, children }), { identifierPrefix: element.dataset.ids ?? '' })
}
