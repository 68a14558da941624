import { describe, expect, test } from 'vitest'
import { planDeploy } from '@/lib/deploy/plan'

const mapOf = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files))

/** Returns the plan as `phase: files`. */
const planOf = (release: Readonly<Record<string, string>>, held: Readonly<Record<string, string>>) =>
  planDeploy(mapOf(release), mapOf(held)).map(({ name, files }) => `${name}: ${files.join(' ')}`)

describe('planDeploy', () => {
  test('puts what is new before the pages that name it, and removes what is old when none does', () => {
    const held = {
      'index.html': '1',
      'blog/old/index.html': '1',
      'blog/old/og.png': '1',
      'og.png': '1',
      'feed.xml': '1',
      _redirects: '1',
      'islands/same.js': '1',
    }
    const release = {
      'index.html': '2',
      'blog/new/index.html': '1',
      'blog/new/og.png': '1',
      'og.png': '2',
      'feed.xml': '2',
      _redirects: '2',
      'islands/same.js': '1',
    }
    expect(planOf(release, held)).toEqual([
      'New files: blog/new/og.png',
      'New pages: blog/new/index.html',
      'Changed files: og.png _redirects',
      'Changed pages: index.html',
      'Changed feeds and lists: feed.xml',
      'Removed pages: blog/old/index.html',
      'Removed files: blog/old/og.png',
    ])
  })

  test('has nothing to do where the release is already', () => {
    expect(planOf({ 'index.html': '1', 'a.css': '1' }, { 'index.html': '1', 'a.css': '+1' })).toEqual([])
  })

  test('puts the home page and the page for errors last where there was nothing', () => {
    expect(planOf({ '404.html': '1', 'index.html': '1', 'blog/index.html': '1', 'feed.xml': '1' }, {})).toEqual([
      'New files: feed.xml',
      'New pages: blog/index.html',
      'Changed pages: 404.html index.html',
    ])
  })

  test('puts again whatever is in an unknown state', () => {
    expect(
      planOf({ 'index.html': '1', 'a.html': '1', 'b.html': '1' }, { 'index.html': '1', 'a.html': '?', 'b.html': '+?' }),
    ).toEqual(['New pages: b.html', 'Changed pages: a.html'])
  })

  test('puts a compressed form when its file is put, though it may be new', () => {
    const release = { 'index.html': '2', 'index.html.br': '2', 'a/index.html': '1', 'a/index.html.gz': '1' }
    expect(planOf(release, { 'index.html': '1' })).toEqual([
      'New pages: a/index.html a/index.html.gz',
      'Changed pages: index.html index.html.br',
    ])
  })

  test('first removes a file where a folder must be, and a folder where a file must be', () => {
    const held = { 'index.html': '1', talk: '1', 'notes/a': '1', 'notes/b/c': '1', other: '1' }
    expect(planOf({ 'index.html': '1', 'talk/index.html': '1', notes: '1' }, held)).toEqual([
      'In the way: talk notes/a notes/b/c',
      'New files: notes',
      'New pages: talk/index.html',
      'Removed files: other',
    ])
  })
})
