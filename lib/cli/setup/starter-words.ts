import { catalogueOf } from '../../words'

/** What the texts and the menu of a new site say. Nobody sees these words again, so they are not in the catalogue of words. */
export interface StarterWords {
  readonly follow: string
  readonly about: {
    readonly title: string
    readonly excerpt: (site: string) => string
    readonly by: (site: string, author: string) => string
    readonly write: (address: string) => string
  }
  readonly colophon: {
    readonly title: string
    readonly excerpt: (site: string) => string
    readonly text: string
    readonly engine: string
  }
  readonly welcome: {
    readonly title: (site: string) => string
    readonly text: (site: string) => string
  }
}

/** Returns the words in a language: those in English if the engine does not know it. */
export function starterWordsIn(language: string): StarterWords {
  return byLanguage[catalogueOf(language)] ?? en
}

const en: StarterWords = {
  follow: 'Follow',
  about: {
    title: 'About',
    excerpt: (site) => `What ${site} is, and who writes it.`,
    by: (site, author) => `${site} is written by ${author}.`,
    write: (address) => `[Write to me](${address}) if you have something to add, or to correct.`,
  },
  colophon: {
    title: 'Colophon',
    excerpt: (site) => `How ${site} is made.`,
    text: 'Every text here is a Markdown file under version control, and the site is made of static files. There are no cookies, no analytics and no tracking. Nothing is loaded from servers of others, and everything can be read without scripts.',
    engine: 'Made with Fulcrum, an engine for publications like this one.',
  },
  welcome: {
    title: (site) => `Welcome to ${site}`,
    text: (site) =>
      `This is the beginning of ${site}. The first essay is being written; [follow along](/feeds/) to read it as soon as it is here.`,
  },
}

const de: StarterWords = {
  follow: 'Abonnieren',
  about: {
    title: 'Über mich',
    excerpt: (site) => `Was ${site} ist und wer es schreibt.`,
    by: (_, author) => `Hier schreibt ${author}.`,
    write: (address) => `[Schreiben Sie mir](${address}), wenn Sie etwas ergänzen oder berichtigen möchten.`,
  },
  colophon: {
    title: 'Kolophon',
    excerpt: (site) => `Wie ${site} gemacht ist.`,
    text: 'Jeder Text hier ist eine Markdown-Datei unter Versionskontrolle, und die Website besteht aus statischen Dateien. Es gibt keine Cookies, keine Statistik und kein Tracking. Nichts wird von fremden Servern geladen, und alles lässt sich ohne Skripte lesen.',
    engine: 'Gemacht mit Fulcrum, einer Software für Publikationen wie diese.',
  },
  welcome: {
    title: (site) => `Willkommen bei ${site}`,
    text: (site) =>
      `Dies ist der Anfang von ${site}. Der erste Beitrag wird gerade geschrieben; [abonnieren Sie den Feed](/feeds/), um ihn zu lesen, sobald er da ist.`,
  },
}

const fr: StarterWords = {
  follow: 'S’abonner',
  about: {
    title: 'À propos',
    excerpt: (site) => `Ce qu’est ${site}, et qui l’écrit.`,
    by: (site, author) => `${site} est écrit par ${author}.`,
    write: (address) => `[Écrivez-moi](${address}) si vous avez quelque chose à ajouter ou à corriger.`,
  },
  colophon: {
    title: 'Colophon',
    excerpt: (site) => `Comment ${site} est fait.`,
    text: 'Chaque texte de ce site est un fichier Markdown suivi par un gestionnaire de versions, et le site se compose de fichiers statiques. Il n’y a ni cookies, ni mesure d’audience, ni pistage. Rien n’est chargé depuis les serveurs d’autrui, et tout peut se lire sans scripts.',
    engine: 'Réalisé avec Fulcrum, un moteur pour des publications comme celle-ci.',
  },
  welcome: {
    title: (site) => `Bienvenue sur ${site}`,
    text: (site) =>
      `Ceci est le début de ${site}. Le premier article est en cours d’écriture\u202f; [abonnez-vous](/feeds/) pour le lire dès sa parution.`,
  },
}

const es: StarterWords = {
  follow: 'Suscribirse',
  about: {
    title: 'Acerca de',
    excerpt: (site) => `Qué es ${site} y quién lo escribe.`,
    by: (site, author) => `${site} lo escribe ${author}.`,
    write: (address) => `[Escríbeme](${address}) si tienes algo que añadir o que corregir.`,
  },
  colophon: {
    title: 'Colofón',
    excerpt: (site) => `Cómo está hecho ${site}.`,
    text: 'Cada texto de este sitio es un archivo Markdown bajo control de versiones, y el sitio se compone de archivos estáticos. No hay cookies, ni estadísticas, ni rastreo. Nada se carga desde servidores de terceros, y todo puede leerse sin scripts.',
    engine: 'Hecho con Fulcrum, un motor para publicaciones como esta.',
  },
  welcome: {
    title: (site) => `Te damos la bienvenida a ${site}`,
    text: (site) =>
      `Este es el comienzo de ${site}. El primer artículo se está escribiendo; [suscríbete](/feeds/) para leerlo en cuanto aparezca.`,
  },
}

const pt: StarterWords = {
  follow: 'Assinar',
  about: {
    title: 'Sobre',
    excerpt: (site) => `O que é ${site} e quem escreve.`,
    by: (site, author) => `${site} é escrito por ${author}.`,
    write: (address) => `[Escreva-me](${address}) se tiver algo a acrescentar ou a corrigir.`,
  },
  colophon: {
    title: 'Colofão',
    excerpt: (site) => `Como ${site} é feito.`,
    text: 'Cada texto deste site é um arquivo Markdown sob controle de versão, e o site é feito de arquivos estáticos. Não há cookies, estatísticas nem rastreamento. Nada é carregado de servidores de terceiros, e tudo pode ser lido sem scripts.',
    engine: 'Feito com Fulcrum, um motor para publicações como esta.',
  },
  welcome: {
    title: (site) => `Boas-vindas a ${site}`,
    text: (site) =>
      `Este é o começo de ${site}. O primeiro artigo está sendo escrito; [assine o feed](/feeds/) para lê-lo assim que sair.`,
  },
}

const ja: StarterWords = {
  follow: '購読',
  about: {
    title: 'このサイトについて',
    excerpt: (site) => `${site}とは何か、誰が書いているのか。`,
    by: (site, author) => `${site}は${author}が書いています。`,
    write: (address) => `追加や訂正があれば、[ご連絡ください](${address})。`,
  },
  colophon: {
    title: '奥付',
    excerpt: (site) => `${site}の作り方。`,
    text: 'ここにある文章はすべてバージョン管理されたMarkdownファイルで、サイトは静的なファイルでできています。Cookieもアクセス解析もトラッキングもありません。ほかのサーバーからは何も読み込まず、すべてスクリプトなしで読めます。',
    engine: 'このような読みもののためのエンジン、Fulcrumで作られています。',
  },
  welcome: {
    title: (site) => `${site}へようこそ`,
    text: (site) =>
      `ここから${site}が始まります。最初の記事はただいま執筆中です。[フィードを購読](/feeds/)すると、公開後すぐに読めます。`,
  },
}

const ar: StarterWords = {
  follow: 'المتابعة',
  about: {
    title: 'عن الموقع',
    excerpt: (site) => `ما هو ${site}، ومن يكتبه.`,
    by: (site, author) => `${site}: بقلم ${author}.`,
    write: (address) => `[راسلوني](${address}) إن كان لديكم ما تضيفونه أو تصحّحونه.`,
  },
  colophon: {
    title: 'كيف صُنع الموقع',
    excerpt: (site) => `كيف صُنع ${site}.`,
    text: 'كل نص هنا ملف Markdown محفوظ في نظام لإدارة الإصدارات، والموقع مكوّن من ملفات ثابتة. لا ملفات تعريف ارتباط ولا إحصاءات ولا تتبّع. لا يُحمَّل شيء من خوادم الآخرين، ويمكن قراءة كل شيء بلا برامج نصية.',
    engine: 'صُنع باستخدام Fulcrum، وهو محرّك لمنشورات مثل هذه.',
  },
  welcome: {
    title: (site) => `مرحبًا بكم في ${site}`,
    text: (site) => `هذه بداية ${site}. المقال الأول قيد الكتابة؛ [تابعوا الخلاصة](/feeds/) لتقرؤوه فور نشره.`,
  },
}

const byLanguage: Readonly<Record<string, StarterWords>> = { ar, de, en, es, fr, ja, pt }
