import type { Kit } from '../kit'

export const texts = ({ number, fixed, plural, and }: Kit) => {
  const mention = (count: number | undefined) => (count === undefined ? '' : `, mention ${number(count)}`)
  const inWords = (count: number, one: string, other: string) =>
    count === 1 ? one : `${WORDS[count] ?? count} ${other}`
  return {
    number,
    article: {
      contents: 'Dans cet article',
      part: (part: number, parts: number) => `Partie ${number(part)} sur ${number(parts)} de {series}`,
      by: 'Par {authors}',
      authors: and,
      updated: 'Mis à jour le {day}',
      minutes: (minutes: number) => `${number(minutes)}\u00a0min`,
      minutesRead: (minutes: number) => `${number(minutes)}\u00a0min de lecture`,
      translations: 'Aussi disponible\u202f: {languages}',
      firstPublished: 'Première publication sur {site}',
      nextIn: 'La suite dans {series}',
      readNext: 'À lire ensuite',
      related: 'Sur le même sujet',
      follow: 'Les nouveaux articles arrivent par flux\u202f: {link}, sans compte ni adresse e-mail.',
      followLink: (site: string) => `suivre ${site}`,
      contact: 'Une erreur, ou un autre point de vue\u202f? {link}.',
      contactLink: 'Écrivez-nous',
      sharedAnswers: 'Réponses d’un lien partagé',
    },
    twin: {
      title: (title: string) => `${title} (Markdown)`,
      by: (authors: readonly string[]) => `Par ${authors.join(', ')}`,
      updated: (day: string) => `mis à jour le ${day}`,
      firstPublished: 'Première publication à l’adresse {address}',
    },
    mail: { onTheWeb: (site: string) => `Lire sur ${site}` },
    body: {
      notes: 'Notes',
      note: (note: number) => `Note ${number(note)}`,
      noteNumber: ' (note {number}\u202f:',
      backFromNote: (note: number, count?: number) => `Retour au texte (note ${number(note)}${mention(count)})`,
      section: (title: string) => `Lien vers la section\u202f: ${title}`,
      table: (columns: string) => (columns ? `Tableau à faire défiler\u202f: ${columns}` : 'Tableau à faire défiler'),
      done: 'Fait\u202f: ',
      toDo: 'À faire\u202f: ',
      callouts: {
        note: 'Note',
        tip: 'Astuce',
        important: 'Important',
        warning: 'Avertissement',
        caution: 'Attention',
      },
      colon: '\u202f: ',
      line: (line: number) => `Ligne ${number(line)}\u00a0: `,
    },
    drawing: {
      asText: 'En texte',
      start: 'Début',
      end: 'Fin',
      relations: { triangle: 'est une sorte de', diamond: 'fait partie de', 'diamond-open': 'appartient à' },
      counts: {
        one: 'exactement un',
        'maybe-one': 'zéro ou un',
        many: 'un ou plusieurs',
        'maybe-many': 'un nombre quelconque',
      },
    },
    evidence: {
      kinds: { study: 'étude', survey: 'enquête', experience: 'expérience' },
      source: (source: number, kind: string) => `Source ${number(source)} (${kind})`,
      sources: 'Sources',
      back: (source: number, count?: number) => `Retour au texte (source ${number(source)}${mention(count)})`,
    },
    recording: {
      kinds: { video: 'Vidéo', sound: 'Audio' },
      silent: 'sans son',
      captions: 'Sous-titres',
      size: (megabytes: number) => `${number(megabytes)}\u00a0Mo`,
    },
    steps: { link: (title: string) => `Lien vers l’étape\u202f: ${title}` },
    tool: {
      alone: 'Ouvrir sur sa propre page',
      subject: 'De quoi s’agit-il\u202f?',
      subjectHint: 'Figure sur la fiche et dans le Markdown, pas dans le lien.',
      keep: 'Garder ces réponses comme les miennes',
      mine: 'Mes réponses',
      link: 'Partager',
      text: 'Copier en Markdown',
      print: 'Imprimer la fiche',
      again: 'Effacer les réponses',
      remember: 'Mémoriser mes réponses sur cet appareil',
      worksheet: (site: string) => `Fiche de ${site}`,
      worksheetNotes: 'Notes',
      about: 'Sujet\u202f: ',
    },
    decision: {
      kind: 'Aide à la décision',
      task: (questions: number, outcomes: number) =>
        `Répondez à ${inWords(questions, 'une question', 'questions')} pour savoir laquelle l’emporte, parmi ${inWords(outcomes, 'une issue', 'issues')}.`,
      pointsFor: (points: number, outcome: string) => `${number(points)} pour ${outcome}`,
      goTo: (question: number) => `aller à la question ${number(question)}`,
      endsAt: (outcome: string) => `mène à «\u202f${outcome}\u202f»`,
      still: 'Additionnez les points à côté de vos réponses\u202f: la balance penche vers l’issue qui en a le plus.',
      nothing: 'Répondez aux questions pour voir de quel côté penche la balance.',
      skipped: ' (passée)',
    },
    checklist: {
      kind: 'Liste de contrôle',
      task: (signs: readonly number[]) =>
        `Cochez les signes que vous reconnaissez, parmi ${and(signs.map((count) => inWords(count, 'un signe', 'signes')))}.`,
      signs: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'signe', other: 'signes' })}`,
      points: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'point', other: 'points' })}`,
      nothing: 'Cochez les signes que vous reconnaissez.',
    },
    allocation: {
      kind: 'Budget-temps',
      task: (activities: number) =>
        `Répartissez une semaine de 40 heures entre ${inWords(activities, 'une activité', 'activités')}, et comparez-la à celle de l’article.`,
      activity: 'Activité',
      share: '% de la semaine',
      hours: 'Heures (sur 40)',
      fills: 'De quoi il s’agit',
      percent: (percent: number) => `${number(percent)}\u202f%`,
      nothing: 'Votre semaine correspond à celle ci-dessus.',
      own: 'Votre semaine',
      rule: 'Commencez par le haut. Ce qu’une part gagne est pris aux parts qui la suivent, puis à celles qui la précèdent.',
    },
    matrix: {
      kind: 'Matrice de décision',
      task: (criteria: number, options: number) =>
        `Pondérez ${inWords(criteria, 'un critère', 'critères')} et notez ${inWords(options, 'une option', 'options')} selon chacun.`,
      criterion: 'Critère',
      weight: 'Poids',
      average: 'Moyenne pondérée',
      total: 'Poids total\u202f: ',
      mean: fixed,
      weightOf: (criterion: string) => `Poids\u202f: ${criterion}`,
      scoreOf: (option: string, criterion: string) => `Note\u202f: ${option}, ${criterion}`,
    },
  }
}

const WORDS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze']
