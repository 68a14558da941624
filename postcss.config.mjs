import { join } from 'node:path'

export default {
  plugins: {
    '@tailwindcss/postcss': {
      // Turbopack, when it takes a style sheet from its cache, may at first not say where it lies; its imports are here.
      base: join(process.cwd(), 'app'),
      // Next minifies for the browsers in package.json; a second pass for older ones would only add fallbacks.
      optimize: false,
    },
  },
}
