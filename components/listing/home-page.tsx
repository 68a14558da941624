import { Shell } from '@/components/layout/shell'
import type { HomeData } from '@/lib/routes'
import { site } from '@/lib/site'
import { FrontLists } from './front-page'
import { PersonHead, PersonLists } from './person-page'

/** The home page: what this site is, or who, and what there is to read. */
export function HomePage({ info, menu, person, lists }: HomeData) {
  return (
    <Shell info={info} menu={menu}>
      {person ? <PersonHead title={site.description} {...person} /> : <h1 className="say">{site.description}</h1>}
      {'front' in lists ? <FrontLists {...lists} /> : <PersonLists {...lists} />}
    </Shell>
  )
}
