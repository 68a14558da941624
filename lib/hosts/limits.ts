/**
 * The most that hosts read of `_headers` and `_redirects`: number of rules, characters per line, number of redirects, of
 * redirects from the first pattern on, characters per redirect.
 * https://developers.cloudflare.com/pages/configuration/headers/, …/pages/configuration/redirects/
 */
export const hostLimits = {
  headerRules: 100,
  lineLength: 2000,
  redirects: 2000,
  patternRedirects: 100,
  redirectLength: 1000,
} as const
