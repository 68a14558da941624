import { formatNumber, formatPercent, joinItems } from '../browser'

export const texts = {
  copy: 'コピー',
  copied: 'コピーしました',
  selected: '選択しました',
  codeSelected: 'コピーできません。コードを選択しました。',

  search: '検索',
  close: '閉じる',
  archive: 'アーカイブ',
  topic: 'テーマ',
  topics: 'テーマ',
  series: '連載',
  latest: '新着記事',
  hint: '全文を検索します。',
  keys: '全文を検索します。↑ ↓ で結果を移動できます。',
  waiting: '検索しています…',
  unreachable: '検索を読み込めませんでした。もう一度お試しになるか、アーカイブをご覧ください。',
  advice: '言葉を減らしてお試しください。',
  filtered: '見つかりませんでした。言葉を減らすか、絞り込みを解除してお試しください。',
  meant: 'もしかして：',
  meantEnd: '',

  reasons: '理由を見る',
  yourAnswers: 'あなたの回答',
  back: '自分の回答に戻る',
  mine: '自分の回答を始める',
  undo: '元に戻す',
  clear: '回答を消去',
  linkCopied: 'リンクをコピーしました',
  markdownCopied: 'Markdownをコピーしました',
  stop: '。',
  about: '対象：',
  blocked: 'ブラウザーがコピーを拒否しました。',
  kept: 'この端末に保存しました。',
  restored: '回答を元に戻しました。',
  cleared: '回答を消去しました。',
  ownBack: '自分の回答です。',

  skipped: '（対象外）',
  unanswered: '（未回答）',
  firm: 'どの回答を一つ変えても、結果は変わりません。',

  activity: '活動',
  myWeek: '自分の1週間',
  inText: '記事の1週間',

  figure: '項目',
  myFigures: '自分の数値',

  criterion: '基準',
  weight: '重み',
  average: '加重平均',
  noWeight: '少なくとも一つの基準に重みをつけてください。',
  noChange: '重みをどう変えても、ほかの選択肢が首位になることはありません。',
}

export const switchTo = (scheme: 'light' | 'dark') => `${scheme === 'dark' ? 'ダーク' : 'ライト'}テーマにする`

export const searchSite = (site: string) => `${site}を検索`
export const countResults = (total: number, shown = total) =>
  shown < total ? `${number(total)}件中${shown}件を表示` : `${number(total)}件`
export const seeAll = (total: number) => `${number(total)}件すべてを見る`
export const noResults = (words: string) => `「${words}」に一致する記事はありません。`

export const leans = (outcome: string) => `「${outcome}」に傾いています。`
export const settled = (outcome: string) => `決定：「${outcome}」。`
export const level = (outcomes: readonly string[]) => `${and(outcomes.map(quote))}が釣り合っています。`
export const becauseOf = (questions: readonly number[], points: number, most: number, rivals: readonly string[]) =>
  `質問${and(questions.map(String))}がその理由です。${points}点${most ? `で、${and(rivals.map(quote))}は${most}点です` : 'です'}。`
export const decides = (question: number) => `質問${question}の回答で決まりました。`
export const couldChange = (questions: readonly number[]) =>
  `質問${or(questions)}の回答を変えると、結果が変わることがあります。`
export const areOpen = (questions: readonly number[]) => `質問${and(questions.map(String))}が未回答です。`

export const tips = (side: string) => `「${side}」に傾いています。`
export const balanced = (one: string, other: string) => `「${one}」と「${other}」が釣り合っています。`
export const ticked = (points: number, most: number, isWeighed: boolean) =>
  isWeighed ? `${most}点中${points}点` : `${most}項目中${points}項目にチェック`
export const sideSays = (title: string, count: string, verdict: string) => `${title}：${count}。${verdict}`
export const missing = (count: number, isWeighed: boolean) =>
  `あと${count}${isWeighed ? '点' : '項目'}で判定が変わります。`

export const showShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)} · ${countHours(hours)}${difference ? `（${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}）` : ''}`
export const sayShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)}、${countHours(hours)}${difference ? `、${countHours(Math.abs(difference))}${difference > 0 ? '多い' : '少ない'}` : ''}`
export const inPercent = (share: number) => `${number(share)}%`
export const moved = (hours: number, week: number) => `${week}時間のうち${number(hours)}時間を移すことになります。`
export const movedTo = (changes: readonly { readonly label: string; readonly hours: number }[]) =>
  `${changes.map(({ label, hours }) => `${label}は${countHours(Math.abs(hours))}${hours > 0 ? '増' : '減'}`).join('、')}。`

export const comesTo = (label: string, value: string, before: string) => `${label}：${value}（記事では${before}）。`

export const decimal = (value: number) => formatNumber('ja', value, 2)
export const percent = (share: number, digits = 0) => formatPercent('ja', share, digits)
export const ties = (options: readonly string[], mean: string) => `${and(options.map(quote))}が${mean}で並んでいます。`
export const leads = (option: string, mean: string, ahead: string, others: readonly string[]) =>
  `「${option}」が${mean}で首位です。${and(others.map(quote))}との差は${ahead}です。`
export const wouldLead = (option: string, criterion: string, isMore: boolean, share: string, now: string) =>
  `「${criterion}」の重みが${share}${isMore ? 'を超える' : '未満になる'}と、「${option}」が首位になります（現在は${now}）。`

const quote = (title: string) => `「${title}」`
const number = (value: number) => formatNumber('ja', value)
const and = (items: readonly string[]) => joinItems('ja', items, 'conjunction')
const or = (items: readonly number[]) => joinItems('ja', items.map(String), 'disjunction')
const countHours = (hours: number) => `${number(hours)}時間`
