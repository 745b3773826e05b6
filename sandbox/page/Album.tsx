import type { Message } from 'grammy/types'
import { useState } from 'preact/hooks'
import { layOutAlbum } from './album.ts'
import { t } from './language.ts'
import { pictureOf, Viewer } from './Viewer.tsx'

const widest = 318
const highest = 432
const narrowest = 120
const narrowestWithWords = 200

/** One picture as it is, several as a mosaic. A tap shows it large. */
export function Album({ messages }: { messages: readonly Message[] }) {
  const [viewed, setViewed] = useState<number | undefined>(undefined)
  const sizes = messages.map(sizeOf)
  const [first] = sizes
  if (first === undefined) return null
  const { width, height, tiles } =
    sizes.length === 1
      ? single(first, messages[0]?.caption === undefined ? narrowest : narrowestWithWords)
      : layOutAlbum(
          sizes.map((size) => size.width / size.height),
          widest,
        )
  return (
    <div class="album" style={{ width: `${width}px`, aspectRatio: `${width} / ${height}` }}>
      {tiles.map((tile, index) => (
        <Tile
          key={messages[index]?.message_id}
          place={inside(tile, { width, height })}
          message={messages[index]}
          open={() => setViewed(index)}
        />
      ))}
      {viewed !== undefined && (
        <Viewer messages={messages} first={viewed} close={() => setViewed(undefined)} />
      )}
    </div>
  )
}

type Size = { width: number; height: number }

/** In shares of the whole, which a narrow screen makes smaller. */
function inside({ x, y, width, height }: Size & { x: number; y: number }, whole: Size) {
  const share = (part: number, all: number) => `${(100 * part) / all}%`
  return {
    left: share(x, whole.width),
    top: share(y, whole.height),
    width: share(width, whole.width),
    height: share(height, whole.height),
  }
}

type TileProps = {
  place: Record<'left' | 'top' | 'width' | 'height', string>
  message: Message | undefined
  open: () => void
}

function Tile({ place, message, open }: TileProps) {
  if (message === undefined) return null
  const film = message.video ?? message.animation
  if (film !== undefined) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: nobody wrote captions for what a bot sends
      <video class="tile" style={place} controls src={`/files/${film.file_id}`} />
    )
  }
  return (
    <button type="button" class="tile" style={place} aria-label={t('sandbox-open-photo')} onClick={open}>
      <img src={pictureOf(message)} alt={message.caption ?? ''} loading="lazy" />
    </button>
  )
}

function sizeOf({ photo, video, animation }: Message): Size {
  const { width, height } = photo?.at(-1) ?? video ?? animation ?? { width: 1, height: 1 }
  return { width: width || 1, height: height || 1 }
}

function single({ width, height }: Size, least: number) {
  const shown = Math.min(widest, (highest * width) / height, Math.max(width, narrowest))
  const size = { width: Math.round(Math.max(shown, least)), height: Math.round((shown * height) / width) }
  return { ...size, tiles: [{ x: 0, y: 0, ...size }] }
}
