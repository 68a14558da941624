import type { Kit } from '../kit'

export const texts = ({ number, fixed, plural, and }: Kit) => {
  const mention = (count: number | undefined) => (count === undefined ? '' : `, mención ${number(count)}`)
  const inWords = (count: number, one: string, other: string) =>
    count === 1 ? one : `${WORDS[count] ?? count} ${other}`
  return {
    number,
    article: {
      contents: 'En este artículo',
      part: (part: number, parts: number) => `Parte ${number(part)} de ${number(parts)} de {series}`,
      by: 'Por {authors}',
      authors: and,
      updated: 'Actualizado el {day}',
      minutes: (minutes: number) => `${number(minutes)}\u00a0min`,
      minutesRead: (minutes: number) => `${number(minutes)}\u00a0min de lectura`,
      translations: 'También disponible: {languages}',
      firstPublished: 'Publicado por primera vez en {site}',
      nextIn: 'Siguiente en {series}',
      readNext: 'Para seguir leyendo',
      related: 'Artículos relacionados',
      follow: 'Los artículos nuevos llegan por RSS: {link}, sin cuenta y sin dirección de correo.',
      followLink: (site: string) => `sigue ${site}`,
      contact: '¿Has visto un error o lo ves de otra manera? {link}.',
      contactLink: 'Escríbenos',
      sharedAnswers: 'Respuestas de un enlace compartido',
    },
    twin: {
      title: (title: string) => `${title} (Markdown)`,
      by: (authors: readonly string[]) => `Por ${authors.join(', ')}`,
      updated: (day: string) => `actualizado el ${day}`,
      firstPublished: 'Publicado por primera vez en {address}',
    },
    mail: { onTheWeb: (site: string) => `Leer en ${site}` },
    body: {
      notes: 'Notas',
      note: (note: number) => `Nota ${number(note)}`,
      noteNumber: ' (nota {number}:',
      backFromNote: (note: number, count?: number) => `Volver al texto (nota ${number(note)}${mention(count)})`,
      section: (title: string) => `Enlace a la sección: ${title}`,
      table: (columns: string) => (columns ? `Tabla desplazable: ${columns}` : 'Tabla desplazable'),
      done: 'Hecho: ',
      toDo: 'Pendiente: ',
      callouts: {
        note: 'Nota',
        tip: 'Consejo',
        important: 'Importante',
        warning: 'Advertencia',
        caution: 'Precaución',
      },
      colon: ': ',
      line: (line: number) => `Línea ${number(line)}: `,
    },
    drawing: {
      asText: 'En texto',
      start: 'Inicio',
      end: 'Fin',
      relations: { triangle: 'es un tipo de', diamond: 'es parte de', 'diamond-open': 'pertenece a' },
      counts: {
        one: 'exactamente uno',
        'maybe-one': 'ninguno o uno',
        many: 'uno o más',
        'maybe-many': 'cualquier número',
      },
    },
    evidence: {
      kinds: { study: 'estudio', survey: 'encuesta', experience: 'experiencia' },
      source: (source: number, kind: string) => `Fuente ${number(source)} (${kind})`,
      sources: 'Fuentes',
      back: (source: number, count?: number) => `Volver al texto (fuente ${number(source)}${mention(count)})`,
    },
    recording: {
      kinds: { video: 'Vídeo', sound: 'Audio' },
      silent: 'sin sonido',
      captions: 'Subtítulos',
      size: (megabytes: number) => `${number(megabytes)}\u00a0MB`,
    },
    steps: { link: (title: string) => `Enlace al paso: ${title}` },
    tool: {
      alone: 'Abrir en su propia página',
      subject: '¿De qué se trata?',
      subjectHint: 'Aparece en la hoja de trabajo y en el Markdown, no en el enlace.',
      keep: 'Guardar como mis respuestas',
      mine: 'Empezar las mías',
      link: 'Compartir',
      text: 'Copiar como Markdown',
      print: 'Imprimir la hoja de trabajo',
      again: 'Borrar las respuestas',
      remember: 'Recordar mis respuestas en este dispositivo',
      worksheet: (site: string) => `Hoja de trabajo de ${site}`,
      worksheetNotes: 'Notas',
      about: 'Asunto: ',
    },
    decision: {
      kind: 'Guía de decisión',
      task: (questions: number, outcomes: number) =>
        `Responde a ${inWords(questions, 'una pregunta', 'preguntas')} y descubre por cuál de ${inWords(outcomes, 'una salida', 'salidas')} se inclinan tus respuestas.`,
      pointsFor: (points: number, outcome: string) => `${number(points)} para ${outcome}`,
      goTo: (question: number) => `ir a la pregunta ${number(question)}`,
      endsAt: (outcome: string) => `lleva a «${outcome}»`,
      still: 'Suma los puntos junto a tus respuestas: la balanza se inclina hacia la salida que más tenga.',
      nothing: 'Responde a las preguntas y mira hacia dónde se inclina la balanza.',
      skipped: ' (omitida)',
    },
    checklist: {
      kind: 'Lista de comprobación',
      task: (signs: readonly number[]) =>
        `Marca las señales que reconozcas, de ${and(signs.map((count) => inWords(count, 'una señal', 'señales')))}.`,
      signs: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'señal', other: 'señales' })}`,
      points: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'punto', other: 'puntos' })}`,
      nothing: 'Marca las señales que reconozcas.',
    },
    allocation: {
      kind: 'Presupuesto de tiempo',
      task: (activities: number) =>
        `Reparte una semana de 40 horas entre ${inWords(activities, 'una actividad', 'actividades')} y compárala con la del artículo.`,
      activity: 'Actividad',
      share: '% de la semana',
      hours: 'Horas (de 40)',
      fills: 'Qué incluye',
      percent: (percent: number) => `${number(percent)}\u00a0%`,
      nothing: 'Tu semana coincide con la de arriba.',
      own: 'Tu semana',
      rule: 'Empieza por arriba. Lo que gana una parte lo pierden primero las de abajo y después las de arriba.',
    },
    matrix: {
      kind: 'Matriz de decisión',
      task: (criteria: number, options: number) =>
        `Pondera ${inWords(criteria, 'un criterio', 'criterios')} y puntúa ${inWords(options, 'una opción', 'opciones')} según cada uno.`,
      criterion: 'Criterio',
      weight: 'Peso',
      average: 'Media ponderada',
      total: 'Peso total: ',
      mean: fixed,
      weightOf: (criterion: string) => `Peso: ${criterion}`,
      scoreOf: (option: string, criterion: string) => `Puntuación: ${option}, ${criterion}`,
    },
  }
}

const WORDS = ['cero', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce']
