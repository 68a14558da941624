import { factsOf, RecordingCaption, type RecordingProps } from '../shared/recording'

/** The view of `<Audio>`: the browser's own player, which fetches nothing before somebody plays it. */
export function Audio({ src, type, title, children, ...rest }: RecordingProps) {
  return (
    <figure className="recording">
      {/* biome-ignore lint/a11y/useMediaCaption: captions need a picture; the text says what matters */}
      <audio controls preload="none" aria-label={title}>
        <source src={src} type={type} />
      </audio>
      <RecordingCaption src={src} title={title} facts={[rest.words.recording.kinds.sound, ...factsOf(rest)]}>
        {children}
      </RecordingCaption>
    </figure>
  )
}
