import type { PictureSource } from '@/lib/pictures'
import type { Words } from '@/lib/words'
import { Picture } from '../../post/picture'
import type { PlayerSource } from './player-contract'

/**
 * The view of a component that shows a page of another site: a link to it, with a picture that lies beside the text. An
 * island puts the frame in the place of the link when a reader presses it.
 */
export function Player({ id, title, poster, posterWidth, posterHeight, posterSources, words }: PlayerProps) {
  return (
    <figure className="player">
      <fulcrum-player data-frame={id.frame} data-title={title}>
        <p>
          <a className="player-open" href={id.page}>
            {poster !== undefined && posterWidth !== undefined && posterHeight !== undefined && (
              <Picture src={poster} alt="" width={posterWidth} height={posterHeight} sources={posterSources ?? []} />
            )}
            <span className="player-words">
              <span className="player-title">{title}</span>{' '}
              <span className="player-site">{words.player.from(id.site)}</span>
            </span>
          </a>
        </p>
      </fulcrum-player>
    </figure>
  )
}

interface PlayerProps {
  readonly id: PlayerSource & { readonly site: string }
  readonly title: string
  readonly poster?: string
  readonly posterWidth?: number
  readonly posterHeight?: number
  readonly posterSources?: readonly PictureSource[]
  readonly words: Words
}
