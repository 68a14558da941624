import { Shell } from '@/components/layout/shell'
import { AnswersNote } from '@/components/post/answers-note'
import { Body } from '@/components/post/body'
import type { Page } from '@/lib/content'
import { loadArtifact } from '@/lib/mdx'
import type { HomeData } from '@/lib/routes'
import { site } from '@/lib/site'
import { FrontLists } from './front-page'
import { PersonHead, PersonLists } from './person-page'

/** The home page: what this site is, or who, a text of the owner's, and what there is to read. */
export function HomePage({ info, menu, home, person, lists }: HomeData) {
  const title = info.title === site.name ? site.description : info.title
  return (
    <Shell info={info} menu={menu}>
      {person ? <PersonHead title={title} {...person} /> : <h1 className="say">{title}</h1>}
      {home && <HomeText home={home} isSet={person !== undefined} />}
      {lists?.front && <FrontLists {...lists} />}
      {lists?.person && <PersonLists {...lists.person} />}
    </Shell>
  )
}

/** The text of `content/home.mdx`: with a person, a set of the page like their lists. */
async function HomeText({ home, isSet }: { readonly home: Page; readonly isSet: boolean }) {
  const { code } = await loadArtifact(home.artifact)
  return (
    <div className={isSet ? 'set home-text' : 'home-text'}>
      {home.excerpt && (
        <p className="stand" dir="auto">
          {home.excerpt}
        </p>
      )}
      <AnswersNote tools={home.facts.tools} />
      <Body code={code} />
    </div>
  )
}
