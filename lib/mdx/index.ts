export type { Artifact, Facts, Heading, Image, Link, Source, Targets } from './types'
