import { isLenient } from './leniency'
import { site } from './site'

/** Returns true if the settings let texts show the picture at this address without a word: `check.pictureHosts`. */
export function isAllowedPicture(src: string): boolean {
  return isSecure(src) && (site.check.pictureHosts ?? []).includes(new URL(src).host)
}

/** Returns true if a text that shows the picture at this address may be published. */
export function isPublishablePicture(src: string): boolean {
  return isAllowedPicture(src) || (isSecure(src) && isAnyAllowed())
}

/** Returns where pictures on other sites may come from, as sources of a policy. */
export function pictureSources(): readonly string[] {
  return isAnyAllowed() ? ['https:'] : (site.check.pictureHosts ?? []).map((host) => `https://${host}`)
}

const isAnyAllowed = () => isLenient('external-picture')

const isSecure = (src: string) => /^https:\/\//i.test(src) && URL.canParse(src)
