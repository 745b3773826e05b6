// A message's text with all that Telegram draws in one: links, spoilers, quotes, code.
import type { MessageEntity } from 'grammy/types'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Phone } from './contract.ts'
import { t } from './language.ts'
import { type Block, blocks, type Segment } from './segments.ts'
import { copyText, inChat, openLink, perform } from './taps.ts'

type Props = { text: string; entities: readonly MessageEntity[] | undefined; phone: Phone }

export function Words({ text, entities = [], phone }: Props) {
  // As in Telegram, one tap uncovers all of a message.
  const [open, setOpen] = useState(false)
  return blocks(text, entities).map((block, index) => (
    <BlockPart key={index} block={block}>
      {block.segments.map((segment, place) => (
        <Piece key={place} segment={segment} phone={phone} open={open} uncover={() => setOpen(true)} />
      ))}
    </BlockPart>
  ))
}

function BlockPart({ block: { around }, children }: { block: Block; children: ComponentChildren }) {
  if (around === undefined) return <>{children}</>
  if (around.type === 'pre') {
    return (
      <pre class="code-block">
        {around.language !== undefined && <small>{around.language}</small>}
        <code>{children}</code>
      </pre>
    )
  }
  return around.type === 'expandable_blockquote' ? (
    <FoldedQuote>{children}</FoldedQuote>
  ) : (
    <blockquote class="quote">{children}</blockquote>
  )
}

function FoldedQuote({ children }: { children: ComponentChildren }) {
  const [open, setOpen] = useState(false)
  return (
    <blockquote class={open ? 'quote' : 'quote folded'}>
      {children}
      <button type="button" class="quote-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('sandbox-less') : t('sandbox-more')}
      </button>
    </blockquote>
  )
}

type PieceProps = { segment: Segment; phone: Phone; open: boolean; uncover: () => void }

function Piece({ segment: { text, marks }, phone, open, uncover }: PieceProps) {
  const hidden = !open && marks.some(({ type }) => type === 'spoiler')
  const drawn = marks
    .filter(({ type }) => type !== 'spoiler')
    .reduce<ComponentChildren>(
      (inner, mark) => <Mark mark={mark} text={text} phone={phone} inner={inner} />,
      text,
    )
  if (!hidden) return <>{drawn}</>
  return (
    <button type="button" class="spoiler" aria-label={t('sandbox-spoiler')} onClick={uncover}>
      <span aria-hidden="true">{text}</span>
    </button>
  )
}

type MarkProps = { mark: MessageEntity; text: string; phone: Phone; inner: ComponentChildren }

function Mark({ mark, text, phone, inner }: MarkProps) {
  const link = (follow: () => void) => (
    <button type="button" class="link" onClick={follow}>
      {inner}
    </button>
  )
  switch (mark.type) {
    case 'bold':
      return <b>{inner}</b>
    case 'italic':
      return <i>{inner}</i>
    case 'underline':
      return <u>{inner}</u>
    case 'strikethrough':
      return <s>{inner}</s>
    case 'code':
      return (
        <button
          type="button"
          class="code"
          title={t('sandbox-copy')}
          onClick={() => void copyText(phone.key, text)}
        >
          <code>{inner}</code>
        </button>
      )
    case 'url':
      return link(() => openLink(phone, /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`))
    case 'text_link':
      return link(() => openLink(phone, mark.url))
    case 'mention':
      return link(() => openLink(phone, `https://t.me/${text.slice(1)}`))
    case 'bot_command':
      return link(() => void perform(phone, { do: 'say', ...inChat(phone), text }))
    case 'email':
    case 'phone_number':
      return link(() => void copyText(phone.key, text))
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return <span class="tag">{inner}</span>
    default:
      return <>{inner}</>
  }
}
