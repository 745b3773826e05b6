import type { Message } from 'grammy/types'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icons.tsx'
import { t } from './language.ts'

type Props = { messages: readonly Message[]; first: number; close: () => void }

/** The pictures of a message, large, one at a time. */
export function Viewer({ messages, first, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [index, setIndex] = useState(first)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  const step = (by: number) => setIndex((index + by + messages.length) % messages.length)
  const message = messages[index]
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-label={t('sandbox-photo')}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close()
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') step(-1)
        if (event.key === 'ArrowRight') step(1)
      }}
    >
      {message !== undefined && <img src={pictureOf(message)} alt={message.caption ?? ''} />}
      <div class="viewer-bar">
        {messages.length > 1 && (
          <>
            <button type="button" class="round" aria-label={t('sandbox-before')} onClick={() => step(-1)}>
              <Icon name="back" />
            </button>
            <span>{`${index + 1} / ${messages.length}`}</span>
            <button
              type="button"
              class="round flipped"
              aria-label={t('sandbox-after')}
              onClick={() => step(1)}
            >
              <Icon name="back" />
            </button>
          </>
        )}
        <button
          type="button"
          class="round"
          aria-label={t('sandbox-close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
    </dialog>
  )
}

export function pictureOf(message: Message): string {
  return `/files/${message.photo?.at(-1)?.file_id ?? ''}`
}
