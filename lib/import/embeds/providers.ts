/** Another site whose pages are shown within texts. */
export interface Provider {
  /** What a link to one of its pages is called; the address, if it is missing. */
  readonly label?: string
  /** Finds the id of a page in an address without its scheme, that of a player too. */
  readonly pattern?: RegExp
  /** Its hosts, if its pages have no form that is known. */
  readonly host?: RegExp
  /** Returns the address of a page. */
  readonly url?: (id: string) => string
  /**
   * Component of ours that shows a page, and which addresses of pages it takes. One that is `filled` has between its tags
   * what the page says, which only that site knows.
   */
  readonly component?: { readonly name: string; readonly takes: RegExp; readonly filled?: true }
  /** Parameters of a player that its page has too: what they are called there, and what they may be. */
  readonly keeps?: Readonly<Record<string, { readonly as: string; readonly is: RegExp }>>
  /** Shortcodes, tags and components that show its pages, in small letters without dashes. */
  readonly commands?: RegExp
  /** Returns the id that the values of such a command name: the first value, if it is missing. */
  readonly idOf?: (values: readonly string[]) => string | undefined
}

/** `90`, `90s`, `1h2m3s` */
const TIME = /^(?=\d)(?:\d+h)?(?:\d+m)?(?:\d+s?)?$/

/** The one place that says what is known of each site: from addresses of players, and from commands, to its pages. */
export const providers: readonly Provider[] = [
  {
    label: 'Video on YouTube',
    pattern:
      /^(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|live\/|watch\?(?:\S*?&)?v=)|youtu\.be\/)([\w-]{6,})/,
    url: (id) => `https://www.youtube.com/watch?v=${id}`,
    component: { name: 'YouTube', takes: /[?&]v=[\w-]{11}(?:&|$)/ },
    keeps: { t: { as: 't', is: TIME }, start: { as: 't', is: TIME } },
    commands: /^(?:youtube|yt|youtubeembed|youtubelite|youtubevideo|liteyoutube|youtubeplayer|embedyoutube)$/,
  },
  {
    label: 'Video on Vimeo',
    pattern: /^(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+(?:\/[\da-f]{6,20}(?![\w-]))?)/,
    url: (id) => `https://vimeo.com/${id}`,
    component: { name: 'Vimeo', takes: /\/\d{6,12}(?:[/?]|$)/ },
    keeps: { h: { as: 'h', is: /^[\da-f]{6,20}$/ } },
    commands: /^(?:vimeo|vimeovideo|vimeoembed)$/,
  },
  {
    label: 'Video on Dailymotion',
    pattern: /^(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/(\w+)/,
    url: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    label: 'Code on GitHub Gist',
    pattern: /^gist\.github\.com\/((?:[\w-]+\/)?[0-9a-f]{5,})/,
    url: (id) => `https://gist.github.com/${id}`,
    component: { name: 'Gist', takes: /\/[\da-f]{5,40}$/, filled: true },
    commands: /^(?:gist|githubgist)$/,
    idOf: ([user, id]) => (id ? `${user}/${id}` : user),
  },
  {
    label: 'Code on CodePen',
    pattern: /^codepen\.io\/([\w-]+\/)(?:embed|pen|full)\/(?:preview\/)?(\w+)/,
    url: (id) => `https://codepen.io/${id.replace('/', '/pen/')}`,
    component: { name: 'CodePen', takes: /\/pen\/\w{4,40}$/ },
    commands: /^codepen$/,
    idOf: ([id, user]) => user && `${user}/${id}`,
  },
  {
    label: 'Code on CodeSandbox',
    pattern: /^codesandbox\.io\/(?:embed|s)\/([\w-]+)/,
    url: (id) => `https://codesandbox.io/s/${id}`,
    component: { name: 'CodeSandbox', takes: /\/s\/[\w-]{1,100}$/ },
    commands: /^codesandbox$/,
  },
  {
    label: 'Code on StackBlitz',
    pattern: /^stackblitz\.com\/edit\/([\w-]+)/,
    url: (id) => `https://stackblitz.com/edit/${id}`,
    component: { name: 'StackBlitz', takes: /\/edit\/[\w-]{1,100}(?:\?|$)/ },
    keeps: { file: { as: 'file', is: /./ } },
    commands: /^stackblitz$/,
  },
  {
    label: 'Post on X',
    pattern: /^(?:mobile\.|www\.)?(?:twitter|x)\.com\/(\w+\/status\/\d+)/,
    url: (id) => `https://x.com/${id}`,
    component: { name: 'Quote', takes: /\/status\/\d+$/, filled: true },
    commands:
      /^(?:tweet|twitter|x|xpost|twittertweet|statictweet|tweetembed|embedtweet|tweetsimple|xsimple|twittersimple)$/,
    idOf: ([user, id]) => (id ? `${user}/status/${id}` : user && `i/status/${user}`),
  },
  {
    label: 'Music on Spotify',
    pattern: /^open\.spotify\.com\/(?:embed\/)?((?:track|album|playlist|episode|show)\/\w+)/,
    url: (id) => `https://open.spotify.com/${id}`,
    commands: /^spotify$/,
    idOf: ([kind, id]) => id && `${kind}/${id}`,
  },
  {
    label: 'Post on Instagram',
    pattern: /^(?:www\.)?instagram\.com\/((?:p|reel|tv)\/[\w-]+)/,
    url: (id) => `https://www.instagram.com/${id}/`,
    commands: /^(?:instagram|instagramsimple)$/,
    idOf: ([id]) => id && `p/${id}`,
  },
  {
    label: 'Video on Bilibili',
    host: /bilibili\.com$/,
    url: (id) => `https://www.bilibili.com/video/${id}`,
    commands: /^bilibili$/,
  },
  {
    label: 'Recording of a terminal',
    host: /asciinema\.org$/,
    url: (id) => `https://asciinema.org/a/${id}`,
    commands: /^asciinema$/,
  },
  { url: (id) => `https://github.com/${id}`, commands: /^(?:github|githubcard|githubrepo)$/ },
  { label: 'Sound on SoundCloud', host: /soundcloud\.com$/ },
  { label: 'Slides on SlideShare', host: /slideshare\.net$/ },
  { label: 'Slides on Speaker Deck', host: /speakerdeck\.com$/ },
  { label: 'Talk on TED', host: /ted\.com$/ },
  { label: 'Shown by Google', host: /google\.[a-z.]+$/ },
  { label: 'Post on Reddit', host: /reddit\.com$/ },
  { label: 'Video on TikTok', host: /tiktok\.com$/ },
  { label: 'Post on Facebook', host: /facebook\.com$/ },
  { label: 'Post on Bluesky', host: /bsky\.app$/ },
]
