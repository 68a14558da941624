import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { createWriter } from '../../lib/cli/bench/corpus'
import { item, wxr } from './wxr'

const CODE =
  '<!-- wp:code --><pre class="wp-block-code language-js"><code>const a = 1\n\npush(a)</code></pre><!-- /wp:code -->'

/**
 * `npm run bench:import -- [posts]`: measures how long an import of generated posts from WordPress takes, and the most memory
 * of the process, at a first run and at one that finds everything as it was.
 */
const posts = Number(process.argv[2] ?? 1000)
const root = join(process.cwd(), '.bench', 'import')
const content = join(root, 'content')
rmSync(root, { recursive: true, force: true })
mkdirSync(join(content, 'posts'), { recursive: true })
writeFileSync(join(root, 'export.xml'), wxr({ items: Array.from({ length: posts }, (_, index) => post(index)) }))
console.log(`${posts} posts on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
console.log(`load when it began: ${loadavg().map((value) => value.toFixed(1))} (1, 5, 15 minutes)\n`)
await measure('import', 'import', join(root, 'export.xml'))
await measure('import again', 'import', join(root, 'export.xml'))
console.log(`\n${readdirSync(join(content, 'posts')).length} texts`)

/** About 1,500 words in blocks: headings, a list, code, and a link to the post before. */
function post(index: number): string {
  const { paragraph } = createWriter(index)
  const day = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10)
  const sections = Array.from({ length: 9 }, (_, section) =>
    [
      block('heading', `<h2>Part ${section + 1}</h2>`),
      block(
        'paragraph',
        `<p>${paragraph()} <em>${section}</em> <a href="https://old.example/?p=${index}">before</a></p>`,
      ),
      block('paragraph', `<p>${paragraph()}</p>`),
      ...(section % 3 === 0 ? [block('list', `<ul><li>${paragraph()}</li><li>Two</li></ul>`), CODE] : []),
    ].join('\n\n'),
  )
  return item(index + 1, 'post', {
    title: `Post ${index + 1}`,
    name: `post-${index + 1}`,
    link: `https://old.example/${day.replaceAll('-', '/')}/post-${index + 1}/`,
    local: `${day} 09:00:00`,
    content: sections.join('\n\n'),
    terms: { category: ['Planning'], post_tag: [`Tag ${index % 40}`] },
  })
}

function block(name: string, html: string): string {
  return `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`
}

/** Runs a command and prints how long it took and the most memory of it, which Linux tells while it runs. */
async function measure(label: string, command: string, ...args: readonly string[]): Promise<void> {
  const begun = performance.now()
  const program = [resolve('node_modules/.bin/tsx'), resolve(`lib/cli/${command}.ts`), ...args]
  const child = spawn(process.execPath, program, { env: { ...process.env, CONTENT_DIR: content }, stdio: 'pipe' })
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, ...familyOf(child.pid).map(memoryOf))
  }, 100)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      output += part
    })
  }
  const code = await new Promise((done) => child.on('close', done))
  clearInterval(timer)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${label.padEnd(14)} ${seconds} s, at most ${Math.round(peak / 1024)} MiB, exit code ${code}`)
  if (code !== 0) console.log(output.slice(-2000))
}

/** A process and those that it has started. */
function familyOf(pid: number | undefined): number[] {
  if (pid === undefined) return []
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  return [pid, ...children.flatMap(familyOf)]
}

/** The most memory that a process has had, in KiB. */
function memoryOf(pid: number): number {
  return Number(/VmHWM:\s*(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
