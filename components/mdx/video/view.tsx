import { factsOf, RecordingCaption, type RecordingProps } from '../shared/recording'

/** The view of `<Video>`: the browser's own player, which fetches nothing before somebody plays it. */
export function Video({ src, type, title, poster, captions, silent, width, height, children, ...rest }: VideoProps) {
  const { recording } = rest.words
  const facts = [recording.kinds.video, ...factsOf(rest), ...(silent ? [recording.silent] : [])]
  return (
    <figure className="recording">
      <video
        controls
        playsInline
        preload="none"
        width={width}
        height={height}
        poster={poster}
        aria-label={title}
        muted={silent}
      >
        <source src={src} type={type} />
        {captions !== undefined && <track kind="captions" src={captions} label={recording.captions} default />}
      </video>
      <RecordingCaption src={src} title={title} facts={facts}>
        {children}
      </RecordingCaption>
    </figure>
  )
}

interface VideoProps extends RecordingProps {
  readonly poster?: string
  readonly captions?: string
  readonly silent?: boolean
  readonly width: number
  readonly height: number
}
