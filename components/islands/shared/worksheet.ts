import { addStyle } from './style'

let style: Promise<void> | undefined

/**
 * Prints a tool alone, as a worksheet: its title, the day, what it is `about`, the result first, lines for notes, and
 * its address. All of this is on the page already except the day and the subject. The style sheet that shows it is
 * loaded with the first worksheet.
 */
export async function printWorksheet(tool: HTMLElement, about: string): Promise<void> {
  style ??= addStyle(STYLES.worksheet)
  await style
  const root = document.documentElement
  const [day, subject] = tool.querySelectorAll('.worksheet-day, .worksheet-subject')
  const locale = root.lang === 'en' ? 'en-GB' : root.lang
  day?.replaceChildren(new Date().toLocaleDateString(locale, { dateStyle: 'long' }))
  subject?.replaceChildren(about)
  const sheets = [root, tool].map(({ classList }) => classList)
  for (const one of sheets) one.add('worksheet')
  addEventListener(
    'afterprint',
    () => {
      for (const one of sheets) one.remove('worksheet')
    },
    { once: true },
  )
  print()
}
