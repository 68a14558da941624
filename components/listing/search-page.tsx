import { Phrase } from '@/components/layout/phrase'
import { SiteLink } from '@/components/layout/site-link'
import { islandPath } from '@/lib/islands'
import type { TagListing } from '@/lib/listings'
import { archivePath, href, searchPath, tagPath } from '@/lib/urls'
import { wordsIn } from '@/lib/words'
import { ListHead } from './listing-page'
import { SectionHead } from './section-head'
import { TermCloud } from './term-cloud'

/**
 * With scripts, a form over the index of all articles. Without, the form does not show: the archive, for the browser's
 * own search, and the topics lead to an article.
 */
export async function SearchPage(props: { readonly tags: readonly TagListing[]; readonly years: readonly string[] }) {
  const { search, topic } = wordsIn()
  return (
    <>
      <ListHead title={search.title}>
        <p className="stand">
          <Phrase text={search.browse} archive={<SiteLink to={archivePath}>{search.archive}</SiteLink>} />
        </p>
      </ListHead>
      <link rel="stylesheet" href={href(await islandPath('search.css'))} />
      <fulcrum-search-page className="search-page">
        <SearchForm {...props} />
        <p className="search-status" role="status" />
        <ol className="hits" />
        <button type="button" className="more" hidden>
          {search.more}
        </button>{' '}
        <button type="button" className="clear" hidden>
          {search.clear}
        </button>
      </fulcrum-search-page>
      {props.tags.length > 0 && (
        <section>
          <SectionHead title={topic.topics} />
          <TermCloud terms={props.tags} pathOf={tagPath} />
        </section>
      )}
    </>
  )
}

function SearchForm({ tags, years }: { readonly tags: readonly TagListing[]; readonly years: readonly string[] }) {
  const { search, topic } = wordsIn()
  return (
    <form className="search-form" action={href(searchPath)}>
      <label>
        {search.words}{' '}
        <input
          name="q"
          type="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
        />
      </label>{' '}
      <label>
        {topic.topic}{' '}
        <select name="topic">
          <option value="">{topic.allTopics}</option>
          {tags.map(({ slug, label }) => (
            <option key={slug}>{label}</option>
          ))}
        </select>
      </label>{' '}
      <label>
        {search.year}{' '}
        <select name="year">
          <option value="">{search.anyYear}</option>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>{' '}
      <button type="submit" className="visually-hidden">
        {search.submit}
      </button>
    </form>
  )
}
