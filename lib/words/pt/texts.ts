import type { Kit } from '../kit'

export const texts = ({ number, fixed, plural, and }: Kit) => {
  const mention = (count: number | undefined) => (count === undefined ? '' : `, menção ${number(count)}`)
  const inWords = (count: number, one: string, other: string) =>
    count === 1 ? one : `${(one.startsWith('uma') && count === 2 ? 'duas' : WORDS[count]) ?? count} ${other}`
  return {
    number,
    article: {
      contents: 'Neste artigo',
      part: (part: number, parts: number) => `Parte ${number(part)} de ${number(parts)} de {series}`,
      by: 'Por {authors}',
      authors: and,
      updated: 'Atualizado em {day}',
      minutes: (minutes: number) => `${number(minutes)}\u00a0min`,
      minutesRead: (minutes: number) => `${number(minutes)}\u00a0min de leitura`,
      translations: 'Também disponível: {languages}',
      firstPublished: 'Publicado originalmente em {site}',
      nextIn: 'A seguir em {series}',
      readNext: 'Leia a seguir',
      related: 'Artigos relacionados',
      follow: 'Os novos artigos chegam por feed: {link}, sem conta e sem e-mail.',
      followLink: (site: string) => `acompanhe ${site}`,
      contact: 'Encontrou um erro ou pensa diferente? {link}.',
      contactLink: 'Escreva para nós',
      sharedAnswers: 'Respostas de um link compartilhado',
    },
    twin: {
      title: (title: string) => `${title} (Markdown)`,
      by: (authors: readonly string[]) => `Por ${authors.join(', ')}`,
      updated: (day: string) => `atualizado em ${day}`,
      firstPublished: 'Publicado originalmente em {address}',
    },
    mail: { onTheWeb: (site: string) => `Ler em ${site}` },
    body: {
      notes: 'Notas',
      note: (note: number) => `Nota ${number(note)}`,
      noteNumber: ' (nota {number}:',
      backFromNote: (note: number, count?: number) => `Voltar ao texto (nota ${number(note)}${mention(count)})`,
      section: (title: string) => `Link para a seção: ${title}`,
      table: (columns: string) => (columns ? `Tabela rolável: ${columns}` : 'Tabela rolável'),
      done: 'Feito: ',
      toDo: 'A fazer: ',
      callouts: { note: 'Nota', tip: 'Dica', important: 'Importante', warning: 'Aviso', caution: 'Cuidado' },
      colon: ': ',
      line: (line: number) => `Linha ${number(line)}: `,
    },
    drawing: {
      asText: 'Em texto',
      start: 'Início',
      end: 'Fim',
      relations: { triangle: 'é um tipo de', diamond: 'é parte de', 'diamond-open': 'pertence a' },
      counts: {
        one: 'exatamente um',
        'maybe-one': 'nenhum ou um',
        many: 'um ou mais',
        'maybe-many': 'qualquer número',
      },
    },
    evidence: {
      kinds: { study: 'estudo', survey: 'pesquisa', experience: 'experiência' },
      source: (source: number, kind: string) => `Fonte ${number(source)} (${kind})`,
      sources: 'Fontes',
      back: (source: number, count?: number) => `Voltar ao texto (fonte ${number(source)}${mention(count)})`,
    },
    recording: {
      kinds: { video: 'Vídeo', sound: 'Áudio' },
      silent: 'sem som',
      captions: 'Legendas',
      size: (megabytes: number) => `${number(megabytes)}\u00a0MB`,
    },
    steps: { link: (title: string) => `Link para o passo: ${title}` },
    tool: {
      alone: 'Abrir em página própria',
      subject: 'De que se trata?',
      subjectHint: 'Aparece na folha de trabalho e no Markdown, não no link.',
      keep: 'Guardar como minhas',
      mine: 'Começar as minhas',
      link: 'Compartilhar',
      text: 'Copiar como Markdown',
      print: 'Imprimir a folha de trabalho',
      again: 'Apagar respostas',
      remember: 'Lembrar as minhas respostas neste dispositivo',
      worksheet: (site: string) => `Folha de trabalho de ${site}`,
      worksheetNotes: 'Anotações',
      about: 'Assunto: ',
    },
    decision: {
      kind: 'Guia de decisão',
      task: (questions: number, outcomes: number) =>
        `Responda a ${inWords(questions, 'uma pergunta', 'perguntas')} e veja qual de ${inWords(outcomes, 'uma saída', 'saídas')} elas favorecem.`,
      pointsFor: (points: number, outcome: string) => `${number(points)} para ${outcome}`,
      goTo: (question: number) => `ir para a pergunta ${number(question)}`,
      endsAt: (outcome: string) => `leva a “${outcome}”`,
      still: 'Some os pontos ao lado das suas respostas: a balança pende para a saída que tiver mais.',
      nothing: 'Responda às perguntas e veja para que lado pende a balança.',
      skipped: ' (pulada)',
    },
    checklist: {
      kind: 'Lista de verificação',
      task: (signs: readonly number[]) =>
        `Marque os sinais que você reconhece, entre ${and(signs.map((count) => inWords(count, 'um sinal', 'sinais')))}.`,
      signs: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'sinal', other: 'sinais' })}`,
      points: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'ponto', other: 'pontos' })}`,
      nothing: 'Marque os sinais que você reconhece.',
    },
    allocation: {
      kind: 'Orçamento de tempo',
      task: (activities: number) =>
        `Divida uma semana de 40 horas entre ${inWords(activities, 'uma atividade', 'atividades')} e compare-a com a do artigo.`,
      activity: 'Atividade',
      share: '% da semana',
      hours: 'Horas (de 40)',
      fills: 'O que inclui',
      percent: (percent: number) => `${number(percent)}%`,
      nothing: 'A sua semana é igual à de cima.',
      own: 'A sua semana',
      rule: 'Comece por cima. O que uma parte ganha sai primeiro das partes abaixo dela e depois das de cima.',
    },
    matrix: {
      kind: 'Matriz de decisão',
      task: (criteria: number, options: number) =>
        `Dê peso a ${inWords(criteria, 'um critério', 'critérios')} e pontue ${inWords(options, 'uma opção', 'opções')} em cada um.`,
      criterion: 'Critério',
      weight: 'Peso',
      average: 'Média ponderada',
      total: 'Peso total: ',
      mean: fixed,
      weightOf: (criterion: string) => `Peso: ${criterion}`,
      scoreOf: (option: string, criterion: string) => `Pontuação: ${option}, ${criterion}`,
    },
  }
}

const WORDS = ['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze']
