// One message, or an album, in its bubble: who, in reply to what, the content, the words, the time, the buttons.
import type { Message } from 'grammy/types'
import { useRef } from 'preact/hooks'
import { Avatar, colourOf } from './Avatar.tsx'
import type { Row } from './arrange.ts'
import { Content, hasMedia, isPicture } from './Content.tsx'
import type { Phone, Shown } from './contract.ts'
import { chatName, nameOf, originName } from './format.ts'
import { InlineKeyboard } from './InlineKeyboard.tsx'
import { Icon, Tail } from './icons.tsx'
import { t } from './language.ts'
import { Meta } from './Meta.tsx'
import { Reactions } from './Reactions.tsx'
import { ReplyHeader } from './ReplyHeader.tsx'
import { fewEmoji } from './text-shape.ts'
import { Words } from './Words.tsx'

type Props = {
  row: Extract<Row, { kind: 'bubble' }>
  phone: Phone
  openMenu: (message: Shown, at: { x: number; y: number }) => void
}

const longPressMs = 500

export function Bubble({ row, phone, openMenu }: Props) {
  const lead = row.parts.find(({ message }) => message.caption !== undefined) ?? row.parts[0]
  const press = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  if (lead === undefined) return null
  const { message, out } = lead
  const inGroup = phone.chat.type !== 'private' && !out
  const sides = `${out ? 'out' : 'in'}${row.first ? ' first' : ''}${row.last ? ' last' : ''}`
  const release = () => clearTimeout(press.current)
  return (
    <div class={`row ${sides}${inGroup ? ' with-avatar' : ''}`} data-message={row.id}>
      {inGroup && row.last && <Avatar id={message.from?.id ?? 0} name={senderName(message)} size={34} />}
      <article
        class="message"
        aria-label={out ? t('sandbox-you') : senderName(message)}
        onContextMenu={(event) => {
          event.preventDefault()
          openMenu(lead, { x: event.clientX, y: event.clientY })
        }}
        onPointerDown={(event) => {
          if (event.pointerType !== 'touch') return
          const at = { x: event.clientX, y: event.clientY }
          press.current = setTimeout(() => openMenu(lead, at), longPressMs)
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onPointerMove={release}
      >
        <BubbleBody row={row} lead={lead} phone={phone} named={inGroup && row.first} />
        <button
          type="button"
          class="more"
          aria-label={t('sandbox-message-menu')}
          aria-haspopup="menu"
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect()
            openMenu(lead, { x: left, y: bottom })
          }}
        >
          <Icon name="dots" size={18} />
        </button>
        <InlineKeyboard shown={lead} phone={phone} />
      </article>
    </div>
  )
}

type BodyProps = { row: Props['row']; lead: Shown; phone: Phone; named: boolean }

function BubbleBody({ row, lead, phone, named }: BodyProps) {
  const { message, out } = lead
  const text = message.text ?? message.caption ?? ''
  const media = row.parts.some((part) => hasMedia(part.message))
  const bare = media && text === '' && lead.reactions.length === 0
  const headed = named || message.forward_origin || message.via_bot || message.reply_to_message
  const large = media || message.entities ? undefined : fewEmoji(text)
  const alone = bare && !headed && isPicture(message)
  return (
    <div class={`bubble${media ? ' media' : ''}${alone ? ' alone' : ''}${bare ? ' bare' : ''}`}>
      {headed && (
        <header class="bubble-head">
          {named && <b class={`name colour-${colourOf(message.from?.id ?? 0)}`}>{senderName(message)}</b>}
          {message.forward_origin && (
            <span class="origin">{t('sandbox-forwarded', { name: originName(message.forward_origin) })}</span>
          )}
          {message.via_bot && (
            <span class="origin">{t('sandbox-via', { name: `@${message.via_bot.username}` })}</span>
          )}
          {isReply(message) && <ReplyHeader message={message} phone={phone} />}
        </header>
      )}
      <Content parts={row.parts} phone={phone} />
      {text !== '' && (
        <div class={large === undefined ? 'words' : `words large-${large}`} dir="auto">
          <Words text={text} entities={message.entities ?? message.caption_entities} phone={phone} />
          {lead.reactions.length === 0 && <Meta message={message} out={out} onMedia={false} />}
        </div>
      )}
      {lead.reactions.length > 0 && (
        <Reactions shown={lead} phone={phone}>
          <Meta message={message} out={out} onMedia={false} />
        </Reactions>
      )}
      {text === '' && lead.reactions.length === 0 && <Meta message={message} out={out} onMedia={media} />}
      {row.last && <Tail />}
    </div>
  )
}

/** In a topic everything answers the message that opened it; that is not shown. */
function isReply({ reply_to_message: origin }: Message): boolean {
  return origin !== undefined && !('forum_topic_created' in origin)
}

function senderName({ sender_chat: chat, from }: Message): string {
  if (chat !== undefined) return chatName(chat)
  return from === undefined ? '' : nameOf(from)
}
