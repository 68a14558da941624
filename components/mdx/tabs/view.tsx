import type { ReactNode } from 'react'
import type { ViewOf } from '@/lib/mdx/contract'
import { Rich } from '../shared/rich'
import type { tabs } from './contract'

/** What `gather` adds to the props: a name for the radio buttons that no others on the page have. */
type TabsProps = ViewOf<typeof tabs> & { readonly group: string; readonly children?: ReactNode }

/**
 * The view of `<Tabs>`: each label is that of a radio button, and stands before its panel. So it works without scripts,
 * and reads in order where there are no style sheets.
 */
export function Tabs({ tabs, group, children }: TabsProps) {
  return (
    <fulcrum-tabs className="tabs">
      {tabs.map(({ label, content }, at) => (
        <section className="tab" key={label}>
          <label className="tab-label" dir="auto">
            <input className="tab-choice" type="radio" name={group} value={label} defaultChecked={at === 0} />
            {label}
          </label>{' '}
          <Rich className="tab-panel" content={content} slots={children} />
        </section>
      ))}
    </fulcrum-tabs>
  )
}
