// What a message carries besides words: pictures, files, places, people, bills.
import type { Message } from 'grammy/types'
import { Album } from './Album.tsx'
import { Avatar } from './Avatar.tsx'
import type { Phone, Shown } from './contract.ts'
import { fileSize, nameOf, phoneNumber } from './format.ts'
import { Invoice } from './Invoice.tsx'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { copyText } from './taps.ts'

/** Bleeds to the bubble's edge. */
export function hasMedia(message: Message): boolean {
  return isPicture(message) || message.location !== undefined || message.sticker !== undefined
}

export function isPicture({ photo, video, animation }: Message): boolean {
  return [photo, video, animation].some((part) => part !== undefined)
}

export function Content({ parts, phone }: { parts: readonly Shown[]; phone: Phone }) {
  const pictures = parts.filter(({ message }) => isPicture(message))
  const others = parts.filter((part) => !pictures.includes(part))
  return (
    <>
      {pictures.length > 0 && <Album messages={pictures.map(({ message }) => message)} />}
      {others.map((part) => (
        <Single key={part.message.message_id} shown={part} phone={phone} />
      ))}
    </>
  )
}

function Single({ shown, phone }: { shown: Shown; phone: Phone }) {
  const { message } = shown
  if (message.document) return <Download file={message.document} />
  if (message.audio) return <Sound file={message.audio} name={message.audio.title ?? t('sandbox-audio')} />
  if (message.voice) return <Sound file={message.voice} name={t('sandbox-voice')} />
  if (message.sticker) {
    return <img class="sticker" src={`/files/${message.sticker.file_id}`} alt={message.sticker.emoji ?? ''} />
  }
  if (message.location) return <Place message={message} />
  if (message.contact) return <ContactCard contact={message.contact} phone={phone} />
  if (message.invoice) return <Invoice shown={shown} />
  if (message.dice) return <p class="dice">{`${message.dice.emoji} ${message.dice.value}`}</p>
  if (message.poll) return <Poll poll={message.poll} />
  return null
}

function Download({ file }: { file: NonNullable<Message['document']> }) {
  const name = file.file_name ?? t('sandbox-file')
  return (
    <a class="file" href={`/files/${file.file_id}?name=${encodeURIComponent(name)}`} download={name}>
      <span class="file-mark">
        <Icon name="download" />
      </span>
      <span class="file-words">
        <b>{name}</b>
        <small>{fileSize(file.file_size ?? 0)}</small>
      </span>
    </a>
  )
}

function Sound({ file, name }: { file: { file_id: string }; name: string }) {
  // Nobody wrote down what is said in it.
  return (
    <div class="sound">
      <b>{name}</b>
      {/* biome-ignore lint/a11y/useMediaCaption: a voice message comes without a text */}
      <audio controls src={`/files/${file.file_id}`} />
    </div>
  )
}

function Place({ message }: { message: Message }) {
  const { location, venue } = message
  if (location === undefined) return null
  const at = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`
  return (
    <div class="place" role="img" aria-label={`${t('sandbox-location')}: ${at}`}>
      <span class="place-map">
        <span class="place-pin">
          <Icon name="place" size={22} />
        </span>
      </span>
      <span class="place-words">
        {venue !== undefined && <b>{venue.title}</b>}
        <small>{venue?.address ?? at}</small>
      </span>
    </div>
  )
}

type ContactProps = { contact: NonNullable<Message['contact']>; phone: Phone }

function ContactCard({ contact, phone }: ContactProps) {
  const number = phoneNumber(contact.phone_number)
  return (
    <button
      type="button"
      class="contact"
      title={t('sandbox-copy')}
      onClick={() => void copyText(phone.key, number)}
    >
      <Avatar id={contact.user_id ?? 0} name={nameOf(contact)} size={48} />
      <span class="file-words">
        <b>{nameOf(contact)}</b>
        <small>{number}</small>
      </span>
    </button>
  )
}

function Poll({ poll }: { poll: NonNullable<Message['poll']> }) {
  return (
    <div class="poll">
      <b>{poll.question}</b>
      <ul>
        {poll.options.map(({ text, voter_count: count }) => (
          <li key={text}>{`${text} · ${count}`}</li>
        ))}
      </ul>
    </div>
  )
}
