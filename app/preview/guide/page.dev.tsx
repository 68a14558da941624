import { GuidePage, guideInfo } from '@/components/preview/guide'
import { metadataFor } from '@/lib/seo'

/** The guide of a site that has a page of its own at the guide's address. */
export const generateMetadata = () => metadataFor(guideInfo())

export default GuidePage
