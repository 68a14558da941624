import { formatNumber, formatPercent, joinItems } from '../browser'

export const texts = {
  copy: 'Copiar',
  copied: 'Copiado',
  selected: 'Selecionado',
  codeSelected: 'Não foi possível copiar. O código está selecionado.',

  search: 'Busca',
  close: 'Fechar',
  archive: 'Arquivo',
  topic: 'Tema',
  topics: 'Temas',
  series: 'Série',
  latest: 'Artigos mais recentes',
  hint: 'Busca no texto completo.',
  keys: 'Busca no texto completo. Use ↑ ↓ para percorrer os resultados.',
  waiting: 'Buscando…',
  unreachable: 'Não foi possível carregar a busca. Tente de novo ou percorra o arquivo.',
  advice: 'Tente com menos palavras.',
  filtered: 'Nenhum resultado. Tente com menos palavras ou limpe os filtros.',
  meant: 'Você quis dizer ',
  meantEnd: '?',

  reasons: 'Ver as razões',
  yourAnswers: 'As suas respostas',
  back: 'Voltar às minhas respostas',
  mine: 'Começar as minhas',
  undo: 'Desfazer',
  clear: 'Apagar respostas',
  linkCopied: 'Link copiado',
  markdownCopied: 'Markdown copiado',
  stop: '.',
  about: 'Assunto: ',
  blocked: 'O navegador impediu a cópia.',
  kept: 'Guardadas neste dispositivo.',
  restored: 'Respostas restauradas.',
  cleared: 'Respostas apagadas.',
  ownBack: 'As suas respostas voltaram.',

  skipped: '(pulada)',
  unanswered: '(sem resposta)',
  firm: 'Mudar uma única resposta não mudaria o resultado.',

  activity: 'Atividade',
  myWeek: 'Minha semana',
  inText: 'No artigo',

  figure: 'Grandeza',
  myFigures: 'Meus números',

  criterion: 'Critério',
  weight: 'Peso',
  average: 'Média ponderada',
  noWeight: 'Dê peso a pelo menos um critério.',
  noChange: 'Nenhuma outra ponderação colocaria outra opção à frente.',
}

export const switchTo = (scheme: 'light' | 'dark') => `Mudar para o tema ${scheme === 'dark' ? 'escuro' : 'claro'}`

export const searchSite = (site: string) => `Buscar em ${site}`
export const countResults = (total: number, shown = total) =>
  shown < total ? `${shown} de ${number(total)} resultados` : `${number(total)} resultado${total === 1 ? '' : 's'}`
export const seeAll = (total: number) => `Ver todos os ${number(total)} resultados`
export const noResults = (words: string) => `Nenhum resultado para “${words}”.`

export const leans = (outcome: string) => `Pende para “${outcome}”.`
export const settled = (outcome: string) => `Decidido: “${outcome}”.`
export const level = (outcomes: readonly string[]) => `Em equilíbrio: ${and(outcomes.map(quote))}.`
export const becauseOf = (questions: readonly number[], points: number, most: number, rivals: readonly string[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'apontam' : 'aponta'} nessa direção: ${points} ponto${points === 1 ? '' : 's'}${most ? `, contra ${most} para ${and(rivals.map(quote))}` : ''}.`
export const decides = (question: number) => `A sua resposta à pergunta ${question} decide.`
export const couldChange = (questions: readonly number[]) =>
  `Outra resposta à pergunta ${or(questions)} poderia mudar o resultado.`
export const areOpen = (questions: readonly number[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'estão' : 'está'} sem resposta.`

export const tips = (side: string) => `Pende para “${side}”.`
export const balanced = (one: string, other: string) => `Em equilíbrio entre “${one}” e “${other}”.`
export const ticked = (points: number, most: number, isWeighed: boolean) =>
  isWeighed ? `${points} de ${most} pontos` : `${points} de ${most} sinais marcados`
export const sideSays = (title: string, count: string, verdict: string) => `${title}: ${count}. ${verdict}`
export const missing = (count: number, isWeighed: boolean) =>
  `Com mais ${count} ${isWeighed ? `ponto${count === 1 ? '' : 's'}` : count === 1 ? 'sinal' : 'sinais'} o veredito muda.`

export const showShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)} · ${countHours(hours)}${difference ? ` (${difference > 0 ? '+' : '−'}${number(Math.abs(difference))})` : ''}`
export const sayShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)}, ${countHours(hours)}${difference ? `, ${countHours(Math.abs(difference))} a ${difference > 0 ? 'mais' : 'menos'}` : ''}`
export const inPercent = (share: number) => `${number(share)}%`
export const moved = (hours: number, week: number) => `Você mudaria ${number(hours)} de ${week} horas.`
export const movedTo = (changes: readonly { readonly label: string; readonly hours: number }[]) =>
  `${changes.map(({ label, hours }) => `${label}: ${countHours(Math.abs(hours))} a ${hours > 0 ? 'mais' : 'menos'}`).join('; ')}.`

export const comesTo = (label: string, value: string, before: string) => `${label}: ${value} (no artigo ${before}).`

export const decimal = (value: number) => formatNumber('pt', value, 2)
export const percent = (share: number, digits = 0) => formatPercent('pt', share, digits)
export const ties = (options: readonly string[], mean: string) => `${and(options.map(quote))} empatam com ${mean}.`
export const leads = (option: string, mean: string, ahead: string, others: readonly string[]) =>
  `“${option}” lidera com ${mean}, ${ahead} à frente de ${and(others.map(quote))}.`
export const wouldLead = (option: string, criterion: string, isMore: boolean, share: string, now: string) =>
  `“${option}” lideraria se “${criterion}” pesasse ${isMore ? 'mais' : 'menos'} de ${share} (agora ${now}).`

const quote = (title: string) => `“${title}”`
const namesOf = (questions: readonly number[]) =>
  `${questions.length > 1 ? 'As perguntas' : 'A pergunta'} ${and(questions.map(String))}`
const number = (value: number) => formatNumber('pt', value)
const and = (items: readonly string[]) => joinItems('pt', items, 'conjunction')
const or = (items: readonly number[]) => joinItems('pt', items.map(String), 'disjunction')
const countHours = (hours: number) => `${number(hours)} ${hours === 1 ? 'hora' : 'horas'}`
