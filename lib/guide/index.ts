/** The author's guide with its examples as readers would see them, for the preview. Nothing of it is in a build. */
export { buildGuide, type Guide, type GuideOptions, type GuidePart, type OwnListing, type Shown } from './build'
export { type Fence, findFences, isExample } from './split'
