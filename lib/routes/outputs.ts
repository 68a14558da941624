import type { Content } from '../content'
import { hashOf } from '../hash'
import { findHome } from '../listings'
import { site } from '../site'
import { fileOf, type Params, type Route, type Shown } from './route'

/** A page or file of the export. */
export interface Output {
  /** Path of its route: `/blog/[slug]/`. */
  readonly route: string
  readonly params: Params
  /** Where it is in the export. */
  readonly file: string
  /** Hash of everything that its bytes depend on. */
  readonly key: string
}

/** Every output of the routes, and a key for all other files that Next renders, which show the content as a whole. */
export interface Outputs {
  readonly single: readonly Output[]
  readonly othersKey: string
}

/**
 * Returns the outputs of a site. `surroundings` identifies the engine and the settings. Absolute paths below `cwd` count as
 * relative, so that the same site has the same keys in another folder.
 */
export async function listOutputs(
  routes: readonly Route[],
  content: Content,
  surroundings: string,
  cwd: string,
): Promise<Outputs> {
  const { posts, pages, authors, slots, problems: _, redirects: __, modules = [], ...rest } = content
  const published = {
    posts: freeze(posts.filter(isShown)),
    pages: freeze(pages.filter(isShown)),
    authors,
    slots: freeze(slots.filter(isShown)),
  }
  const shown: Shown = { ...rest, ...published }
  // Whatever else the content has may be on any page. A page names the modules that it needs in its own text.
  const frame = [surroundings, toText(rest, cwd), modules.length > 0]
  const single: Output[] = []
  for (const route of routes) {
    for (const params of await route.list(shown)) {
      const data = toText((await route.data(shown, params)) ?? null, cwd)
      single.push({
        route: route.path,
        params,
        file: fileOf(route, params),
        key: keyOf([frame, route.path, params, data]),
      })
    }
  }
  const others = { authors, slots: shown.slots, home: findHome(shown.pages) }
  const whole = [frame, toText(others, cwd), modules, single.map(({ key }) => key)]
  return { single, othersKey: keyOf(whole) }
}

// What is asked of a list once for all pages is remembered for frozen lists.
const { freeze } = Object

const isShown = ({ status }: { readonly status: string }) => site.drafts || status === 'published'

/** Renders data without what depends on the folder: its path, and where artifacts are. Digests say what is in those. */
function toText(data: unknown, cwd: string): string {
  const json = JSON.stringify(data, (key, value) => (key === 'artifact' ? undefined : value))
  return json.replaceAll(JSON.stringify(cwd).slice(1, -1), '.')
}

const keyOf = (value: unknown) => hashOf(value).slice(0, 40)
