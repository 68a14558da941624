import type { Kit } from '../kit'

export const texts = ({ locale, number, fixed, plural, and }: Kit) => {
  const mention = (count: number | undefined) => (count === undefined ? '' : `, Stelle ${number(count)}`)
  const inWords = (count: number, one: string, other: string) =>
    count === 1 ? one : `${WORDS[count] ?? count} ${other}`
  return {
    number,
    locale,
    article: {
      contents: 'In diesem Beitrag',
      part: (part: number, parts: number) => `Teil ${number(part)} von ${number(parts)} der Reihe {series}`,
      by: 'Von {authors}',
      authors: and,
      updated: 'Aktualisiert am {day}',
      minutes: (minutes: number) => `${number(minutes)}\u00a0Min.`,
      minutesRead: (minutes: number) => `${number(minutes)}\u00a0Min. Lesezeit`,
      translations: 'Auch verfügbar: {languages}',
      firstPublished: 'Zuerst erschienen auf {site}',
      reviewDue: 'Dieser Beitrag sollte bis zum {day} überprüft werden.',
      reviewDueAgain:
        'Dieser Beitrag wurde zuletzt am {last} überprüft und sollte bis zum {day} erneut überprüft werden.',
      pageReviewDue: 'Diese Seite sollte bis zum {day} überprüft werden.',
      pageReviewDueAgain:
        'Diese Seite wurde zuletzt am {last} überprüft und sollte bis zum {day} erneut überprüft werden.',
      superseded: 'Ein neuerer Beitrag tritt an die Stelle von diesem: {essay}',
      changes: 'Was sich geändert hat',
      nextIn: 'Weiter in der Reihe {series}',
      readNext: 'Als Nächstes lesen',
      related: 'Verwandte Beiträge',
      follow: 'Neue Beiträge kommen per Feed: {link}, ohne Konto und ohne E-Mail-Adresse.',
      followLink: (site: string) => `${site} folgen`,
      contact: 'Einen Fehler gefunden, oder sehen Sie es anders? {link}.',
      contactLink: 'Schreiben Sie uns',
      sharedAnswers: 'Antworten aus einem geteilten Link',
    },
    twin: {
      title: (title: string) => `${title} (Markdown)`,
      by: (authors: readonly string[]) => `Von ${authors.join(', ')}`,
      updated: (day: string) => `aktualisiert am ${day}`,
      firstPublished: 'Zuerst erschienen unter {address}',
    },
    mail: { onTheWeb: (site: string) => `Auf ${site} lesen` },
    body: {
      notes: 'Anmerkungen',
      note: (note: number) => `Anmerkung ${number(note)}`,
      noteNumber: ' (Anmerkung {number}:',
      backFromNote: (note: number, count?: number) => `Zurück zum Text (Anmerkung ${number(note)}${mention(count)})`,
      section: (title: string) => `Link zum Abschnitt: ${title}`,
      table: (columns: string) => (columns ? `Scrollbare Tabelle: ${columns}` : 'Scrollbare Tabelle'),
      done: 'Erledigt: ',
      toDo: 'Offen: ',
      callouts: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
      colon: ': ',
      line: (line: number) => `Zeile ${number(line)}: `,
    },
    drawing: {
      asText: 'Als Text',
      figures: 'Zahlen',
      start: 'Anfang',
      end: 'Ende',
      relations: { triangle: 'ist eine Art von', diamond: 'ist Teil von', 'diamond-open': 'gehört zu' },
      counts: {
        one: 'genau eins',
        'maybe-one': 'keins oder eins',
        many: 'eins oder mehr',
        'maybe-many': 'beliebig viele',
      },
    },
    evidence: {
      kinds: { study: 'Studie', survey: 'Umfrage', experience: 'Erfahrung' },
      source: (source: number, kind: string) => `Quelle ${number(source)} (${kind})`,
      cited: (source: number) => `Quelle ${number(source)}`,
      sources: 'Quellen',
      back: (source: number, count?: number) => `Zurück zum Text (Quelle ${number(source)}${mention(count)})`,
    },
    recording: {
      kinds: { video: 'Video', sound: 'Ton' },
      silent: 'ohne Ton',
      captions: 'Untertitel',
      size: (megabytes: number) => `${number(megabytes)}\u00a0MB`,
    },
    beforeAfter: { slide: 'Vom ersten Bild zum zweiten schieben' },
    player: { from: (site: string) => `Wird erst auf Klick von ${site} geladen` },
    steps: { link: (title: string) => `Link zum Schritt: ${title}` },
    tool: {
      alone: 'Auf eigener Seite öffnen',
      subject: 'Worum geht es?',
      subjectHint: 'Steht auf dem Arbeitsblatt und im Markdown, nicht im Link.',
      keep: 'Als meine Antworten behalten',
      mine: 'Eigene Antworten',
      link: 'Teilen',
      text: 'Als Markdown kopieren',
      print: 'Arbeitsblatt drucken',
      again: 'Antworten löschen',
      remember: 'Meine Antworten auf diesem Gerät merken',
      worksheet: (site: string) => `${site}: Arbeitsblatt`,
      worksheetNotes: 'Notizen',
      about: 'Thema: ',
    },
    decision: {
      kind: 'Entscheidungshilfe',
      task: (questions: number, outcomes: number) =>
        `Beantworten Sie ${inWords(questions, 'eine Frage', 'Fragen')} und sehen Sie, für welches von ${inWords(outcomes, 'einem Ergebnis', 'Ergebnissen')} die Antworten sprechen.`,
      pointsFor: (points: number, outcome: string) => `${number(points)} für ${outcome}`,
      goTo: (question: number) => `weiter zu Frage ${number(question)}`,
      endsAt: (outcome: string) => `führt zu „${outcome}“`,
      still:
        'Zählen Sie die Punkte neben Ihren Antworten zusammen: Für das Ergebnis mit den meisten Punkten spricht am meisten.',
      nothing: 'Beantworten Sie die Fragen und sehen Sie, wohin sich die Waage neigt.',
      skipped: ' (übersprungen)',
    },
    checklist: {
      kind: 'Checkliste',
      task: (signs: readonly number[]) =>
        `Haken Sie ab, was Sie wiedererkennen, von ${and(signs.map((count) => inWords(count, 'einem Anzeichen', 'Anzeichen')))}.`,
      signs: (_count: number, range = number(_count)) => `${range} Anzeichen`,
      points: (count: number, range = number(count)) => `${range} ${plural(count, { one: 'Punkt', other: 'Punkte' })}`,
      nothing: 'Haken Sie ab, was Sie wiedererkennen.',
    },
    allocation: {
      kind: 'Zeitbudget',
      task: (activities: number) =>
        `Verteilen Sie eine Woche von 40 Stunden auf ${inWords(activities, 'eine Tätigkeit', 'Tätigkeiten')} und vergleichen Sie sie mit der im Beitrag.`,
      activity: 'Tätigkeit',
      share: '% der Woche',
      hours: 'Stunden (von 40)',
      fills: 'Was dazugehört',
      percent: (percent: number) => `${number(percent)}\u00a0%`,
      nothing: 'Ihre Woche entspricht der obigen.',
      own: 'Ihre Woche',
      rule: 'Gehen Sie von oben nach unten vor. Was ein Anteil hinzugewinnt, geht erst den Anteilen darunter ab, dann denen darüber.',
    },
    calculator: {
      kind: 'Rechner',
      task: (figures: number) =>
        `Ändern Sie ${inWords(figures, 'eine Zahl', 'Zahlen')} und sehen Sie, was daraus folgt.`,
      figure: 'Größe',
      value: 'Wert',
      about: 'Was sie bedeutet',
      how: 'So wird gerechnet',
      quote: (label: string) => `„${label}“`,
      curve: (result: string, input: string) => `„${result}“ je nach „${input}“`,
      rows: 'Die Kurve als Tabelle',
      nothing: 'Das sind die Zahlen des Beitrags.',
      own: 'Ihre Zahlen',
    },
    matrix: {
      kind: 'Entscheidungsmatrix',
      task: (criteria: number, options: number) =>
        `Gewichten Sie ${inWords(criteria, 'ein Kriterium', 'Kriterien')} und bewerten Sie ${inWords(options, 'eine Möglichkeit', 'Möglichkeiten')} danach.`,
      criterion: 'Kriterium',
      weight: 'Gewicht',
      average: 'Gewichteter Durchschnitt',
      total: 'Summe der Gewichte: ',
      mean: fixed,
      weightOf: (criterion: string) => `Gewicht: ${criterion}`,
      scoreOf: (option: string, criterion: string) => `Bewertung: ${option}, ${criterion}`,
    },
  }
}

const WORDS = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']
