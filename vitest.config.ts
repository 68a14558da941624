import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    projects: [
      // Pure functions and tiny content folders, with the settings of the suite's own publication.
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], env: { CONTENT_DIR: 'tests/site' } },
      },
      // Small sites built for the purpose, and what hosts make of an export: minutes, not seconds.
      {
        extends: true,
        test: {
          name: 'export',
          include: ['tests/export/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          env: { CONTENT_DIR: 'tests/site' },
        },
      },
      // What `npm run build` made of `content/`, whoever's it is.
      {
        extends: true,
        test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 300_000 },
      },
      // The suite's own publication in Firefox and WebKit.
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
