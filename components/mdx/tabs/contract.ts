import { z } from 'zod'
import { defineContract, definePart, label, paragraph, prop, several, strong } from '@/lib/mdx/contract'

const tab = definePart({
  name: 'Tab',
  otherNames: { value: 'label', title: 'label', name: 'label' },
  props: z.strictObject({
    label: prop(
      label,
      'what it is for; the same label is chosen in all `<Tabs>` of a page',
      'required; two tabs or more',
    ),
  }),
  children: 'blocks',
  filled: true,
  parts: {},
})

/** The same thing for several systems or languages, of which a reader sees one. On paper and in feeds there are all. */
export const tabs = defineContract(
  { name: 'Tabs', props: z.strictObject({}), children: 'none', parts: { tabs: several(tab, 2, 20) } },
  {
    aliases: ['CodeGroup', 'CodeTabs', 'TabGroup', 'TabList', 'Tabbed'],
    rules: ['tab-label'],
    check({ tabs }, report) {
      for (const [at, one] of tabs.entries()) {
        const same = tabs.findIndex((other) => other.label === one.label)
        if (same === at) continue
        const message = `another <Tab> in here is also called “${one.label}”, so readers could not tell them apart`
        report(one, 'label', { rule: 'tab-label', message, hint: 'give it another label, or make the two one tab' })
      }
    },
    gather(uses) {
      for (const [at, use] of uses.entries()) use.give({ group: `tabs-${at + 1}` })
      return undefined
    },
    plain: ({ tabs }) => tabs.flatMap((one) => [paragraph([strong(one.label)]), ...one.content]),
  },
)
