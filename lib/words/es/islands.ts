import { formatNumber, formatPercent, joinItems } from '../browser'

export const texts = {
  copy: 'Copiar',
  copied: 'Copiado',
  selected: 'Seleccionado',
  codeSelected: 'No se pudo copiar. El código está seleccionado.',

  search: 'Búsqueda',
  close: 'Cerrar',
  archive: 'Archivo',
  topic: 'Tema',
  topics: 'Temas',
  series: 'Serie',
  latest: 'Últimos artículos',
  hint: 'Busca en el texto completo.',
  keys: 'Busca en el texto completo. Recorre los resultados con ↑ ↓.',
  waiting: 'Buscando…',
  unreachable: 'No se pudo cargar la búsqueda. Inténtalo de nuevo o repasa el archivo.',
  advice: 'Prueba con menos palabras.',
  filtered: 'Sin resultados. Prueba con menos palabras o quita los filtros.',
  meant: '¿Querías decir ',
  meantEnd: '?',

  reasons: 'Ver las razones',
  yourAnswers: 'Tus respuestas',
  back: 'Volver a mis respuestas',
  mine: 'Empezar las mías',
  undo: 'Deshacer',
  clear: 'Borrar las respuestas',
  linkCopied: 'Enlace copiado',
  markdownCopied: 'Markdown copiado',
  stop: '.',
  about: 'Asunto: ',
  blocked: 'Tu navegador ha impedido la copia.',
  kept: 'Guardadas en este dispositivo.',
  restored: 'Respuestas recuperadas.',
  cleared: 'Respuestas borradas.',
  ownBack: 'Tus respuestas han vuelto.',

  skipped: '(omitida)',
  unanswered: '(sin responder)',
  firm: 'Cambiar una sola respuesta no cambiaría el resultado.',

  activity: 'Actividad',
  myWeek: 'Mi semana',
  inText: 'En el artículo',

  figure: 'Magnitud',
  myFigures: 'Mis cifras',

  criterion: 'Criterio',
  weight: 'Peso',
  average: 'Media ponderada',
  noWeight: 'Da peso al menos a un criterio.',
  noChange: 'Ninguna otra ponderación pondría otra opción por delante.',
}

export const switchTo = (scheme: 'light' | 'dark') => `Cambiar al tema ${scheme === 'dark' ? 'oscuro' : 'claro'}`

export const searchSite = (site: string) => `Buscar en ${site}`
export const countResults = (total: number, shown = total) =>
  shown < total ? `${shown} de ${number(total)} resultados` : `${number(total)} resultado${total === 1 ? '' : 's'}`
export const seeAll = (total: number) => `Ver los ${number(total)} resultados`
export const noResults = (words: string) => `Sin resultados para «${words}».`

export const leans = (outcome: string) => `Se inclina por «${outcome}».`
export const settled = (outcome: string) => `Decidido: «${outcome}».`
export const level = (outcomes: readonly string[]) => `En equilibrio: ${and(outcomes.map(quote))}.`
export const becauseOf = (questions: readonly number[], points: number, most: number, rivals: readonly string[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'apuntan' : 'apunta'} en esa dirección: ${points} punto${points === 1 ? '' : 's'}${most ? `, frente a ${most} para ${and(rivals.map(quote))}` : ''}.`
export const decides = (question: number) => `Tu respuesta a la pregunta ${question} lo decide.`
export const couldChange = (questions: readonly number[]) =>
  `Otra respuesta a la pregunta ${or(questions)} podría cambiar el resultado.`
export const areOpen = (questions: readonly number[]) =>
  `${namesOf(questions)} ${questions.length > 1 ? 'están' : 'está'} sin responder.`

export const tips = (side: string) => `Se inclina hacia «${side}».`
export const balanced = (one: string, other: string) => `En equilibrio entre «${one}» y «${other}».`
export const ticked = (points: number, most: number, isWeighed: boolean) =>
  isWeighed ? `${points} de ${most} puntos` : `${points} de ${most} señales marcadas`
export const sideSays = (title: string, count: string, verdict: string) => `${title}: ${count}. ${verdict}`
export const missing = (count: number, isWeighed: boolean) =>
  `Con ${count} ${isWeighed ? `punto${count === 1 ? '' : 's'}` : count === 1 ? 'señal' : 'señales'} más cambia el veredicto.`

export const showShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)} · ${countHours(hours)}${difference ? ` (${difference > 0 ? '+' : '−'}${number(Math.abs(difference))})` : ''}`
export const sayShare = (share: number, hours: number, difference: number) =>
  `${inPercent(share)}, ${countHours(hours)}${difference ? `, ${countHours(Math.abs(difference))} ${difference > 0 ? 'más' : 'menos'}` : ''}`
export const inPercent = (share: number) => `${number(share)}\u00a0%`
export const moved = (hours: number, week: number) => `Moverías ${number(hours)} de ${week} horas.`
export const movedTo = (changes: readonly { readonly label: string; readonly hours: number }[]) =>
  `${changes.map(({ label, hours }) => `${label}: ${countHours(Math.abs(hours))} ${hours > 0 ? 'más' : 'menos'}`).join('; ')}.`

export const comesTo = (label: string, value: string, before: string) =>
  `${label}: ${value} (en el artículo ${before}).`

export const decimal = (value: number) => formatNumber('es', value, 2)
export const percent = (share: number, digits = 0) => formatPercent('es', share, digits)
export const ties = (options: readonly string[], mean: string) => `${and(options.map(quote))} empatan con ${mean}.`
export const leads = (option: string, mean: string, ahead: string, others: readonly string[]) =>
  `«${option}» va por delante con ${mean}, ${ahead} más que ${and(others.map(quote))}.`
export const wouldLead = (option: string, criterion: string, isMore: boolean, share: string, now: string) =>
  `«${option}» iría por delante si «${criterion}» pesara ${isMore ? 'más' : 'menos'} del ${share} (ahora ${now}).`

const quote = (title: string) => `«${title}»`
const namesOf = (questions: readonly number[]) =>
  `${questions.length > 1 ? 'Las preguntas' : 'La pregunta'} ${and(questions.map(String))}`
const number = (value: number) => formatNumber('es', value)
const and = (items: readonly string[]) => joinItems('es', items, 'conjunction')
const or = (items: readonly number[]) => joinItems('es', items.map(String), 'disjunction')
const countHours = (hours: number) => `${number(hours)} hora${hours === 1 ? '' : 's'}`
