import { formatNumber, joinItems } from '../browser'

export const texts = {
  copy: 'نسخ',
  copied: 'نُسخ',
  selected: 'حُدِّد',
  codeSelected: 'تعذّر النسخ. حُدِّد النص.',

  search: 'البحث',
  close: 'إغلاق',
  archive: 'الأرشيف',
  topic: 'موضوع',
  topics: 'المواضيع',
  series: 'سلسلة',
  latest: 'أحدث المقالات',
  hint: 'يبحث في النص الكامل.',
  keys: 'يبحث في النص الكامل. استخدم ↑ ↓ للتنقل بين النتائج.',
  waiting: 'جارٍ البحث…',
  unreachable: 'تعذّر تحميل البحث. حاول مجددًا، أو تصفّح الأرشيف.',
  advice: 'جرّب كلمات أقل.',
  filtered: 'لا نتائج. جرّب كلمات أقل، أو أزل المرشّحات.',
  meant: 'هل تقصد ',
  meantEnd: '؟',

  reasons: 'اطّلع على الأسباب',
  yourAnswers: 'إجاباتك',
  back: 'العودة إلى إجاباتي',
  mine: 'ابدأ إجاباتي',
  undo: 'تراجع',
  clear: 'مسح الإجابات',
  linkCopied: 'نُسخ الرابط',
  markdownCopied: 'نُسخ نص Markdown',
  stop: '.',
  about: 'الموضوع: ',
  blocked: 'منع متصفحك النسخ.',
  kept: 'حُفظت على هذا الجهاز.',
  restored: 'استُعيدت الإجابات.',
  cleared: 'مُسحت الإجابات.',
  ownBack: 'عادت إجاباتك.',

  skipped: '(متجاوَز)',
  unanswered: '(بلا إجابة)',
  firm: 'لن يغيّر تبديلُ إجابة واحدة النتيجة.',

  activity: 'النشاط',
  myWeek: 'أسبوعي',
  inText: 'في المقال',

  figure: 'البند',
  myFigures: 'أرقامي',

  criterion: 'المعيار',
  weight: 'الوزن',
  average: 'المتوسط المرجّح',
  noWeight: 'أعطِ معيارًا واحدًا على الأقل وزنًا.',
  noChange: 'لن يقدّم أي تغيير في الأوزان خيارًا آخر.',
}

export const switchTo = (scheme: 'light' | 'dark') => `المظهر ${scheme === 'dark' ? 'الداكن' : 'الفاتح'}`

export const searchSite = (site: string) => `ابحث في ${site}`
export const countResults = (total: number, shown = total) =>
  shown < total
    ? `${number(shown)} من ${countOf(total, results)}`
    : countOf(total, { ...results, one: 'نتيجة واحدة', two: 'نتيجتان' })
export const seeAll = (total: number) => `عرض كل النتائج (${number(total)})`
export const noResults = (words: string) => `لا نتائج لـ «${words}».`

export const leans = (outcome: string) => `تميل الكفة إلى «${outcome}».`
export const settled = (outcome: string) => `حُسم الأمر: «${outcome}».`
export const level = (outcomes: readonly string[]) => `الكفتان متعادلتان: ${and(outcomes.map(quote))}.`
export const becauseOf = (questions: readonly number[], points: number, most: number, rivals: readonly string[]) =>
  `يرجّح ذلك ${namesOf(questions)}: ${countOf(points, { ...pointForms, one: 'نقطة واحدة', two: 'نقطتان' })}${most ? ` مقابل ${number(most)} لصالح ${and(rivals.map(quote))}` : ''}.`
export const decides = (question: number) => `إجابتك عن السؤال ${number(question)} تحسم الأمر.`
export const couldChange = (questions: readonly number[]) =>
  `قد تتغيّر النتيجة بإجابة أخرى عن السؤال ${or(questions.map(number))}.`
export const areOpen = (questions: readonly number[]) => `لم تُجب بعد عن ${namesOf(questions)}.`

export const tips = (side: string) => `تميل الكفة إلى «${side}».`
export const balanced = (one: string, other: string) => `الكفتان متعادلتان بين «${one}» و«${other}».`
export const ticked = (points: number, most: number, isWeighed: boolean) =>
  `${number(points)} من ${countOf(most, isWeighed ? pointForms : signForms)}`
export const sideSays = (title: string, count: string, verdict: string) => `${title}: ${count}. ${verdict}`
export const missing = (count: number, isWeighed: boolean) =>
  `يتغيّر الحكم بزيادة ${countOf(count, isWeighed ? { ...pointForms, one: 'نقطة واحدة', two: 'نقطتين' } : { ...signForms, one: 'علامة واحدة', two: 'علامتين' })}.`

export const showShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)} · ${countHours(hours)}${difference ? ` (${difference > 0 ? '+' : '−'}${number(Math.abs(difference))})` : ''}`
export const sayShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)}، ${countHours(hours)}${difference ? `، ${difference > 0 ? 'بزيادة' : 'بنقصان'} ${countHours(Math.abs(difference))}` : ''}`
export const inPercent = (share: number) => `${number(share)}٪`
export const moved = (hours: number, week: number) => `ستنقل ${countHours(hours)} من أصل ${number(week)}.`
export const movedTo = (changes: readonly { readonly label: string; readonly hours: number }[]) =>
  `${changes.map(({ label, hours }) => `${label}: ${hours > 0 ? 'بزيادة' : 'بنقصان'} ${countHours(Math.abs(hours))}`).join('؛ ')}.`

export const comesTo = (label: string, value: string, before: string) => `${label}: ${value} (في المقال ${before}).`

export const decimal = (value: number) => formatNumber('ar', value, 2)
export const percent = (share: number, digits = 0) => `${number(Number((share * 100).toFixed(digits)))}٪`
export const ties = (options: readonly string[], mean: string) => `تعادلت ${and(options.map(quote))} عند ${mean}.`
export const leads = (option: string, mean: string, ahead: string, others: readonly string[]) =>
  `يتقدّم «${option}» بمتوسط ${mean}، بفارق ${ahead} عن ${and(others.map(quote))}.`
export const wouldLead = (option: string, criterion: string, isMore: boolean, share: string, now: string) =>
  `يتقدّم «${option}» إذا ${isMore ? 'زاد' : 'قلّ'} وزن «${criterion}» عن ${share} (الآن ${now}).`

type Forms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly few: string; readonly other: string }

/** Forms in which `#` stands for the number. */
const results: Forms = { few: '# نتائج', other: '# نتيجة' }
const pointForms: Forms = { few: '# نقاط', other: '# نقطة' }
const signForms: Forms = { few: '# علامات', other: '# علامة' }
const hourForms: Forms = { one: 'ساعة واحدة', two: 'ساعتان', few: '# ساعات', other: '# ساعة' }

const countOf = (count: number, forms: Forms) =>
  (forms[new Intl.PluralRules('ar').select(count)] ?? forms.other).replace('#', number(count))
const countHours = (hours: number) => countOf(hours, hourForms)
const quote = (title: string) => `«${title}»`
const namesOf = (questions: readonly number[]) =>
  `${questions.length > 1 ? 'الأسئلة' : 'السؤال'} ${and(questions.map(number))}`
const number = (value: number) => formatNumber('ar', value)
const and = (items: readonly string[]) => joinItems('ar', items, 'conjunction')
const or = (items: readonly string[]) => joinItems('ar', items, 'disjunction')
