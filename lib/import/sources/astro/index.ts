import type { Source } from '../../source'
import { readAstro } from './read'

/** Astro, AstroPaper and other themes. https://docs.astro.build/en/guides/content-collections/ */
export const astro: Source = {
  name: 'astro',
  title: 'Astro',
  recognise: async ({ files }) => files.some((file) => /^astro\.config\.\w+$/.test(file)),
  read: readAstro,
}
