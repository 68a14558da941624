import project from '../package.json' with { type: 'json' }

/** The browsers of `package.json` in esbuild's notation: `chrome >= 125` is `chrome125`. */
export const browsers: readonly string[] = project.browserslist.map((browser) => browser.replace(' >= ', ''))
