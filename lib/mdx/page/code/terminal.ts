import type { ElementContent } from 'hast'
import { tokenize } from './highlight'
import { span } from './span'

/** Names on a fence that mean a session in a terminal. */
const TERMINALS = new Set(['terminal', 'console', 'shellsession', 'shell-session'])

/** Returns true if a block of code in this language is a session in a terminal. */
export function isTerminal(language: string): boolean {
  return TERMINALS.has(language.toLowerCase())
}

/** A line of a session: a prompt with its command, or what a command has printed. */
export interface SessionLine {
  /** With the space behind it; `''` for the further lines of a command that shows none. */
  readonly prompt?: string
  readonly text: string
}

/**
 * Tells commands from what they print. A command begins with a prompt (`$`, `%`, `❯`, `PS C:\\>`, `name@host:~$`) and goes
 * on after a backslash, or in lines that begin with `>`. `#` is a prompt only where there is no other, since it begins a
 * comment.
 */
export function parseSession(source: string): SessionLine[] {
  const lines = source.split('\n')
  const prompt = lines.some((line) => PROMPT.test(line)) ? PROMPT : ROOT
  let isOpen = false
  let isCommand = false
  return lines.map((line) => {
    const [found] = prompt.exec(line) ?? (isCommand ? FURTHER.exec(line) : null) ?? []
    const continues = found === undefined && isOpen
    isCommand = found !== undefined || continues
    isOpen = isCommand && line.trimEnd().endsWith('\\')
    return isCommand ? { prompt: found ?? '', text: line.slice(found?.length ?? 0) } : { text: line }
  })
}

const PROMPT =
  /^(?:\([\w.-]+\) )?(?:[\w.-]+@[\w.-]+[^\n$#%>]{0,200}[$#%>]|PS [^\n>]{0,200}>|[A-Z]:\\[^\n>]{0,200}>|[$%❯➜])(?: |$)/
const ROOT = /^# ?/
const FURTHER = /^> ?/

/**
 * Returns a session as spans: prompts, commands with the colours of a shell, and what they print. Without any prompt, all
 * of it is text.
 */
export async function session(source: string): Promise<ElementContent[]> {
  const lines = parseSession(source)
  if (lines.every(({ prompt }) => prompt === undefined)) return [{ type: 'text', value: source }]
  const commands = lines.filter(({ prompt }) => prompt !== undefined).map(({ text }) => text)
  const coloured = await tokenize(commands.join('\n'), 'bash')
  let at = 0
  return lines.flatMap(({ prompt, text }, index): ElementContent[] => {
    const end = index < lines.length - 1 ? '\n' : ''
    if (prompt === undefined) return [span(['output'], [{ type: 'text', value: text + end }])]
    const words = coloured[at++]?.words ?? [{ type: 'text', value: text }]
    return [
      ...(prompt === '' ? [] : [span(['prompt'], [{ type: 'text', value: prompt }])]),
      span(['command'], [...words, { type: 'text', value: end }]),
    ]
  })
}
