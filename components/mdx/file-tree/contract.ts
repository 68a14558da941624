import type { List, RootContent } from 'mdast'
import { z } from 'zod'
import { defineContract, type Markdown } from '@/lib/mdx/contract'
import { depthOf, MOST_LEVELS, nameFiles } from './names'
import { parseTree } from './tree'

/** Folders and files: a list between the tags, or lines of text in a block of code, indented or drawn by `tree`. */
export const fileTree = defineContract(
  { name: 'FileTree', props: z.strictObject({}), children: 'blocks', filled: true, parts: {} },
  {
    aliases: ['Files', 'FolderTree', 'Tree', 'DirectoryTree'],
    rules: ['file-tree'],
    check({ content }, report) {
      const [only, second] = content
      const odd = second ?? only
      if (!odd) return
      if (second || (only?.type !== 'list' && only?.type !== 'code')) {
        const message = '<FileTree> expects one list between its tags, or one block of code'
        report(odd, undefined, {
          rule: 'file-tree',
          message,
          hint: 'write - in front of each name, indented by two spaces',
        })
      } else if (depthOf(listOf(only)) > MOST_LEVELS) {
        const message = `there are more than ${MOST_LEVELS} folders inside each other`
        report(odd, undefined, { rule: 'file-tree', message, hint: 'leave out the outer folders' })
      }
    },
    arrange: ({ content }) => content.map((node) => (isTree(node) ? nameFiles(listOf(node)) : node)),
    plain: ({ content }) => [...content],
  },
)

type Tree = Extract<RootContent, { type: 'list' | 'code' }>

function isTree(node: Markdown[number]): node is Tree {
  return node.type === 'list' || node.type === 'code'
}

function listOf(node: Tree): List {
  return node.type === 'list' ? node : parseTree(node.value, node.position)
}
