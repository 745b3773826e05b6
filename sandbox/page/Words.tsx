// A message's text with all that Telegram draws in one: links, spoilers, quotes, code.
import type { MessageEntity } from 'grammy/types'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Block, blocks, type Kind, type Line, type Piece } from '../entities/draw.ts'
import type { Phone } from './contract.ts'
import { t } from './language.ts'
import { copyText, inChat, openLink, perform } from './taps.ts'

type Around = { phone: Phone; open: boolean; uncover: () => void }
type Props = { text: string; entities: readonly MessageEntity[] | undefined; phone: Phone }

export function Words({ text, entities = [], phone }: Props) {
  // As in Telegram, one tap uncovers all of a message.
  const [open, setOpen] = useState(false)
  const around = { phone, open, uncover: () => setOpen(true) }
  return blocks(text, entities).map((block, index) => <BlockPart key={index} block={block} {...around} />)
}

function BlockPart({ block, ...around }: Around & { block: Block }) {
  if (block.block !== 'quote') return <LinePart line={block} {...around} />
  const lines = block.lines.map((line, index) => <LinePart key={index} line={line} {...around} />)
  return block.expandable ? (
    <FoldedQuote>{lines}</FoldedQuote>
  ) : (
    <blockquote class="quote">{lines}</blockquote>
  )
}

function LinePart({ line, ...around }: Around & { line: Line }) {
  if (line.block === 'text') {
    return line.pieces.map((piece, index) => <PiecePart key={index} piece={piece} {...around} />)
  }
  return (
    <pre class="code-block">
      {line.language !== '' && <small>{line.language}</small>}
      <code>{line.text}</code>
    </pre>
  )
}

function FoldedQuote({ children }: { children: ComponentChildren }) {
  const [open, setOpen] = useState(false)
  return (
    <blockquote class="quote foldable">
      <div class={open ? undefined : 'folded'}>{children}</div>
      <button type="button" class="quote-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('sandbox-less') : t('sandbox-more')}
      </button>
    </blockquote>
  )
}

function PiecePart({ piece: { text, kinds }, phone, open, uncover }: Around & { piece: Piece }) {
  if (!open && kinds.some(({ type }) => type === 'spoiler')) {
    return (
      <button type="button" class="spoiler" aria-label={t('sandbox-spoiler')} onClick={uncover}>
        <span aria-hidden="true">{text}</span>
      </button>
    )
  }
  // The outermost comes first and goes around the others.
  return kinds.reduceRight<ComponentChildren>(
    (inner, kind) => (
      <Mark kind={kind} text={text} phone={phone}>
        {inner}
      </Mark>
    ),
    text,
  )
}

type MarkProps = { kind: Kind; text: string; phone: Phone; children: ComponentChildren }

function Mark({ kind: { type, url = '' }, text, phone, children }: MarkProps) {
  const button = (follow: () => void) => (
    <button type="button" class="link" onClick={follow}>
      {children}
    </button>
  )
  switch (type) {
    case 'bold':
      return <b>{children}</b>
    case 'italic':
      return <i>{children}</i>
    case 'underline':
      return <u>{children}</u>
    case 'strikethrough':
      return <s>{children}</s>
    case 'code':
      return (
        <button
          type="button"
          class="code"
          title={t('sandbox-copy')}
          onClick={() => void copyText(phone.key, text)}
        >
          <code>{children}</code>
        </button>
      )
    case 'url':
    case 'text_link':
    case 'mention':
      return button(() => openLink(phone, url))
    case 'bot_command':
      return button(() => void perform(phone, { do: 'say', ...inChat(phone), text }))
    case 'email':
    case 'phone_number':
      return button(() => void copyText(phone.key, text))
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return <span class="tag">{children}</span>
    default:
      return <>{children}</>
  }
}
