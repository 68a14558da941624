import type { Kit } from '../kit'

export const texts = ({ locale, number, fixed, plural, and }: Kit) => {
  const mention = (count: number | undefined) => (count === undefined ? '' : `، الموضع ${number(count)}`)
  const minutes = (count: number) =>
    plural(count, {
      one: 'دقيقة واحدة',
      two: 'دقيقتان',
      few: `${number(count)}\u00a0دقائق`,
      other: `${number(count)}\u00a0دقيقة`,
    })
  return {
    number,
    locale,
    article: {
      contents: 'في هذا المقال',
      part: (part: number, parts: number) => `الجزء ${number(part)} من ${number(parts)} من سلسلة {series}`,
      by: 'بقلم {authors}',
      authors: and,
      updated: 'حُدِّث في {day}',
      minutes,
      minutesRead: (count: number) => `القراءة: ${minutes(count)}`,
      translations: 'متاح أيضًا: {languages}',
      firstPublished: 'نُشر أول مرة في {site}',
      reviewDue: 'كان من المقرر مراجعة هذا المقال بحلول {day}.',
      reviewDueAgain: 'روجع هذا المقال آخر مرة في {last}، وكان من المقرر مراجعته مرة أخرى بحلول {day}.',
      pageReviewDue: 'كان من المقرر مراجعة هذه الصفحة بحلول {day}.',
      pageReviewDueAgain: 'روجعت هذه الصفحة آخر مرة في {last}، وكان من المقرر مراجعتها مرة أخرى بحلول {day}.',
      superseded: 'مقال أحدث يحل محل هذا المقال: {essay}',
      changes: 'ما الذي تغيّر',
      nextIn: 'التالي في سلسلة {series}',
      readNext: 'اقرأ بعد ذلك',
      related: 'مقالات ذات صلة',
      follow: 'تصلك المقالات الجديدة عبر الخلاصات: {link}، بلا حساب ولا بريد إلكتروني.',
      followLink: (site: string) => `تابع ${site}`,
      contact: 'هل وجدت خطأ، أو ترى الأمر رؤية أخرى؟ {link}.',
      contactLink: 'راسلنا',
      sharedAnswers: 'إجابات من رابط مُشارَك',
    },
    twin: {
      title: (title: string) => `${title} (Markdown)`,
      by: (authors: readonly string[]) => `بقلم ${authors.join('، ')}`,
      updated: (day: string) => `حُدِّث في ${day}`,
      firstPublished: 'نُشر أول مرة في {address}',
    },
    mail: { onTheWeb: (site: string) => `اقرأ على ${site}` },
    body: {
      notes: 'الهوامش',
      note: (note: number) => `الهامش ${number(note)}`,
      noteNumber: ' (الهامش {number}:',
      backFromNote: (note: number, count?: number) => `العودة إلى النص (الهامش ${number(note)}${mention(count)})`,
      section: (title: string) => `رابط إلى القسم: ${title}`,
      table: (columns: string) => (columns ? `جدول قابل للتمرير: ${columns}` : 'جدول قابل للتمرير'),
      done: 'منجز: ',
      toDo: 'لم يُنجز: ',
      callouts: { note: 'ملاحظة', tip: 'نصيحة', important: 'مهم', warning: 'تحذير', caution: 'تنبيه' },
      colon: ': ',
      line: (line: number) => `السطر ${number(line)}: `,
    },
    drawing: {
      asText: 'نصًّا',
      figures: 'الأرقام',
      start: 'البداية',
      end: 'النهاية',
      relations: { triangle: 'نوع من', diamond: 'جزء من', 'diamond-open': 'ينتمي إلى' },
      counts: { one: 'واحد فقط', 'maybe-one': 'صفر أو واحد', many: 'واحد أو أكثر', 'maybe-many': 'أي عدد' },
    },
    evidence: {
      kinds: { study: 'دراسة', survey: 'استطلاع', experience: 'تجربة' },
      source: (source: number, kind: string) => `المصدر ${number(source)} (${kind})`,
      cited: (source: number) => `المصدر ${number(source)}`,
      sources: 'المصادر',
      back: (source: number, count?: number) => `العودة إلى النص (المصدر ${number(source)}${mention(count)})`,
    },
    recording: {
      kinds: { video: 'فيديو', sound: 'صوت' },
      silent: 'بلا صوت',
      captions: 'ترجمة نصية',
      size: (megabytes: number) => `${number(megabytes)}\u00a0م.ب`,
    },
    beforeAfter: { slide: 'التمرير من الصورة الأولى إلى الثانية' },
    player: { from: (site: string) => `يُحمَّل من ${site} عند الضغط` },
    steps: { link: (title: string) => `رابط إلى الخطوة: ${title}` },
    tool: {
      alone: 'افتحها في صفحة مستقلة',
      subject: 'عمّ تدور؟',
      subjectHint: 'يظهر في ورقة العمل وفي نص Markdown، ولا يظهر في الرابط.',
      keep: 'احتفظ بها إجاباتٍ لي',
      mine: 'ابدأ إجاباتي',
      link: 'مشاركة',
      text: 'نسخ بصيغة Markdown',
      print: 'طباعة ورقة العمل',
      again: 'مسح الإجابات',
      remember: 'تذكّر إجاباتي على هذا الجهاز',
      worksheet: (site: string) => `ورقة عمل من ${site}`,
      worksheetNotes: 'ملاحظات',
      about: 'الموضوع: ',
    },
    decision: {
      kind: 'دليل القرار',
      task: (questions: number, outcomes: number) =>
        `أجب عن ${plural(questions, { one: 'سؤال واحد', two: 'سؤالين', few: `${number(questions)} أسئلة`, many: `${number(questions)} سؤالًا`, other: `${number(questions)} سؤال` })} لترى أي ${plural(outcomes, { two: 'الخيارين', other: `الخيارات (${number(outcomes)})` })} ترجّح إجاباتك.`,
      pointsFor: (points: number, outcome: string) => `${number(points)} لصالح ${outcome}`,
      goTo: (question: number) => `انتقل إلى السؤال ${number(question)}`,
      endsAt: (outcome: string) => `ينتهي إلى «${outcome}»`,
      still: 'اجمع النقاط المكتوبة بجانب إجاباتك، فالكفة الراجحة للخيار الأكثر نقاطًا.',
      nothing: 'أجب عن الأسئلة لترى إلى أين تميل الكفة.',
      skipped: ' (متجاوَز)',
    },
    checklist: {
      kind: 'قائمة تحقق',
      task: (signs: readonly number[]) =>
        `ضع علامة أمام ما تعرفه من العلامات، من ${and(signs.map((count) => signsOf(count)))}.`,
      signs: (count: number, range?: string) => signsOf(count, range),
      points: (count: number, range?: string) => pointsOf(count, range),
      nothing: 'ضع علامة أمام ما تعرفه من العلامات.',
    },
    allocation: {
      kind: 'ميزانية الوقت',
      task: (activities: number) =>
        `وزّع أسبوعًا من 40 ساعة على ${plural(activities, { one: 'نشاط واحد', two: 'نشاطين', few: `${number(activities)} أنشطة`, many: `${number(activities)} نشاطًا`, other: `${number(activities)} نشاط` })}، وقارنه بأسبوع المقال.`,
      activity: 'النشاط',
      share: '٪ من الأسبوع',
      hours: 'الساعات (من 40)',
      fills: 'ما يشمله',
      percent: (percent: number) => `${number(percent)}٪`,
      nothing: 'أسبوعك مطابق للأسبوع أعلاه.',
      own: 'أسبوعك',
      rule: 'ابدأ من الأعلى. ما يزيد في نشاط يُؤخذ من الأنشطة التي تحته أولًا، ثم من التي فوقه.',
    },
    calculator: {
      kind: 'حاسبة',
      task: (figures: number) =>
        `غيّر ${plural(figures, { one: 'رقمًا واحدًا', two: 'رقمين', few: `${number(figures)} أرقام`, many: `${number(figures)} رقمًا`, other: `${number(figures)} رقم` })}، وانظر ما ينتج عنها.`,
      figure: 'البند',
      value: 'القيمة',
      about: 'ما هو',
      how: 'طريقة الحساب',
      quote: (label: string) => `«${label}»`,
      curve: (result: string, input: string) => `«${result}» بحسب «${input}»`,
      rows: 'المنحنى في جدول',
      nothing: 'هذه أرقام المقال.',
      own: 'أرقامك',
    },
    matrix: {
      kind: 'مصفوفة القرار',
      task: (criteria: number, options: number) =>
        `حدّد أوزان المعايير (${number(criteria)}) وقيّم الخيارات (${number(options)}) بحسبها.`,
      criterion: 'المعيار',
      weight: 'الوزن',
      average: 'المتوسط المرجّح',
      total: 'مجموع الأوزان: ',
      mean: fixed,
      weightOf: (criterion: string) => `الوزن: ${criterion}`,
      scoreOf: (option: string, criterion: string) => `التقييم: ${option}، ${criterion}`,
    },
  }

  function signsOf(count: number, range = number(count)): string {
    const forms = { few: `${range} علامات`, other: `${range} علامة` }
    return plural(count, range === number(count) ? { one: 'علامة واحدة', two: 'علامتين', ...forms } : forms)
  }

  function pointsOf(count: number, range = number(count)): string {
    const forms = { few: `${range} نقاط`, other: `${range} نقطة` }
    return plural(count, range === number(count) ? { one: 'نقطة واحدة', two: 'نقطتان', ...forms } : forms)
  }
}
