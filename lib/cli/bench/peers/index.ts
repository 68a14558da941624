import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CorpusPost, createPost } from '../corpus'
import { measure } from '../measure'
import type { BenchSite } from '../site'

/** Another system that publishes posts. Its site is in the folder of that name, without posts and packages. */
export interface Peer {
  readonly name: string
  /** Folder for posts, and the ending of their files. */
  readonly posts: string
  readonly ending: string
  readonly output: string
  readonly caches: readonly string[]
}

/**
 * `eleventy` does what eleventy-base-blog 9 does: Markdown, highlighted code, topics, an Atom feed, no cards, no search.
 * `astro` does what AstroPaper does: MDX, lists in pages, a card for each post, an RSS feed, search with Pagefind.
 */
export const peers: readonly Peer[] = [
  { name: 'eleventy', posts: 'content/blog', ending: '.md', output: '_site', caches: ['.cache'] },
  { name: 'astro', posts: 'src/blog', ending: '.mdx', output: 'dist', caches: ['.astro', 'node_modules/.astro'] },
]

/** Writes the site of a peer with `count` posts into `folder`. Its packages, if they are there, stay. */
export function writePeer(peer: Peer, count: number, folder: string): BenchSite {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (!KEPT.has(name)) rmSync(join(folder, name), { recursive: true })
  }
  cpSync(join(dirname(fileURLToPath(import.meta.url)), peer.name), folder, { recursive: true })
  mkdirSync(join(folder, peer.posts), { recursive: true })
  const fileOf = (index: number) => join(peer.posts, `post-${index}${peer.ending}`)
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, fileOf(index)), renderPost(createPost(index, count)))
  }
  return {
    name: peer.name,
    cwd: folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    command: ['npm', 'run', '--silent', 'build'],
    output: peer.output,
    caches: peer.caches,
    post: fileOf(Math.floor(count / 2)),
  }
}

/** Lets npm fetch the packages of a peer's site, unless it has done so for the same `package.json`. */
export async function installPackages({ cwd, env }: BenchSite): Promise<void> {
  const wanted = readFileSync(join(cwd, 'package.json'), 'utf8')
  const note = join(cwd, 'node_modules', '.installed')
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return
  const command = ['npm', 'install', '--include=dev', '--no-audit', '--no-fund']
  await measure({ cwd, env, command })
  writeFileSync(note, wanted)
}

const KEPT: ReadonlySet<string> = new Set(['node_modules', 'package-lock.json'])

/** Both read the same fields. */
function renderPost({ title, excerpt, tags, day, body }: CorpusPost): string {
  return `---
title: "${title}"
description: "${excerpt}"
date: ${day}
tags: [${tags.join(', ')}]
---

${body}`
}
