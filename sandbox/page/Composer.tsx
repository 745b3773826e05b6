// Where a person writes: words, commands, questions to the bot in inline mode; and the way to files and places.
import { useEffect, useRef } from 'preact/hooks'
import { AttachButton } from './AttachButton.tsx'
import { BotMenu } from './BotMenu.tsx'
import { CommandList } from './CommandList.tsx'
import { ComposerNote } from './ComposerNote.tsx'
import type { Phone } from './contract.ts'
import { InlineResults, inlineQueryIn } from './InlineResults.tsx'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { isFolded } from './ReplyKeyboard.tsx'
import { type Screen, screenOf } from './screens.ts'
import { general } from './Topics.tsx'
import { inChat, perform } from './taps.ts'
import { inParts } from './text-shape.ts'

const tallestPx = 140

export function Composer({ phone }: { phone: Phone }) {
  const screen = screenOf(phone.key)
  const { text } = screen
  const field = useRef<HTMLTextAreaElement>(null)
  useForcedReply(phone, screen)
  useFocusOnQuote(field, screen)
  useEffect(() => grow(field.current), [text.value])
  const query = inlineQueryIn(text.value)
  const sendIt = () => void sendText(phone, screen).then(() => field.current?.focus())
  return (
    <footer class="composer">
      {query !== undefined && <InlineResults key={phone.key} phone={phone} query={query} />}
      {query === undefined && <CommandList phone={phone} />}
      <ComposerNote phone={phone} />
      <div class="composer-row">
        {phone.chat.type === 'private' && <BotMenu phone={phone} />}
        <div class="field">
          <textarea
            ref={field}
            rows={1}
            value={text.value}
            aria-label={t('sandbox-write')}
            placeholder={placeholderOf(phone)}
            enterkeyhint="send"
            onInput={(event) => {
              text.value = event.currentTarget.value
            }}
            onPaste={(event) => takePasted(event, screen)}
            onKeyDown={(event) => onKey(event, screen, sendIt)}
          />
          <KeyboardSwitch phone={phone} />
          <AttachButton phone={phone} />
        </div>
        <button
          type="button"
          class="send"
          aria-label={screen.editing.value === undefined ? t('sandbox-send') : t('sandbox-save')}
          disabled={text.value.trim() === ''}
          onClick={sendIt}
        >
          <Icon name={screen.editing.value === undefined ? 'send' : 'check'} />
        </button>
      </div>
    </footer>
  )
}

function placeholderOf({ key, keyboard }: Phone): string {
  const own =
    keyboard !== undefined && !isFolded(key, keyboard) ? keyboard.markup.input_field_placeholder : undefined
  return own ?? t('sandbox-write')
}

/** The field is free at once: a second Enter sends nothing twice. What was refused comes back to it. */
async function sendText(phone: Phone, screen: Screen): Promise<void> {
  const text = screen.text.value.trim()
  const { editing, replyTo } = screen
  if (text === '') return
  const before = { editing: editing.value, replyTo: replyTo.value }
  const acts = actsFor(phone, screen, text)
  screen.text.value = ''
  editing.value = undefined
  replyTo.value = undefined
  for (const act of acts) {
    if ((await perform(phone, act)) !== undefined) continue
    // Unless something new was begun meanwhile.
    if (screen.text.value !== '') return
    screen.text.value = act.text
    editing.value = before.editing
    replyTo.value = before.replyTo
    return
  }
}

function actsFor(phone: Phone, screen: Screen, text: string) {
  const chat = inChat(phone)
  const message = screen.editing.value
  if (message !== undefined) return [{ do: 'edit', ...chat, message, text } as const]
  const place = placeOf(screen)
  return inParts(text).map((part) => ({ do: 'say', ...chat, text: part, ...place }) as const)
}

export function placeOf({ replyTo, topic }: Screen): { replyTo?: number; topic?: number } {
  return {
    ...(replyTo.value === undefined ? {} : { replyTo: replyTo.value }),
    ...(topic.value === undefined || topic.value === general ? {} : { topic: topic.value }),
  }
}

function onKey(
  event: KeyboardEvent & { currentTarget: HTMLElement },
  screen: Screen,
  sendIt: () => void,
): void {
  if (event.key === 'Escape') {
    if (screen.editing.value !== undefined) screen.text.value = ''
    screen.replyTo.value = undefined
    screen.editing.value = undefined
  }
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault()
    sendIt()
  }
  if (event.key === 'ArrowUp') {
    const offered = event.currentTarget.closest('footer')?.querySelectorAll<HTMLElement>('.offers button')
    const last = offered?.[offered.length - 1]
    if (last === undefined) return
    event.preventDefault()
    last.focus()
  }
}

function takePasted(event: ClipboardEvent, { attached }: Screen): void {
  const files = [...(event.clipboardData?.files ?? [])]
  if (files.length === 0) return
  event.preventDefault()
  attached.value = files
}

/** The bot asks for an answer to its message: the answer is begun. */
function useForcedReply({ keyboard }: Phone, { replyTo }: Screen): void {
  const asked = keyboard !== undefined && 'force_reply' in keyboard.markup ? keyboard.messageId : undefined
  useEffect(() => {
    if (asked !== undefined) replyTo.value = asked
  }, [asked])
}

function useFocusOnQuote(field: { current: HTMLTextAreaElement | null }, { replyTo, editing }: Screen): void {
  useEffect(() => {
    if (replyTo.value !== undefined || editing.value !== undefined)
      field.current?.focus({ preventScroll: true })
  }, [replyTo.value, editing.value])
}

function grow(field: HTMLTextAreaElement | null): void {
  if (field === null) return
  field.style.height = 'auto'
  field.style.height = `${Math.min(field.scrollHeight, tallestPx)}px`
}

/** Puts the reply keyboard away, and back. */
function KeyboardSwitch({ phone: { key, keyboard } }: { phone: Phone }) {
  const { foldedKeyboard } = screenOf(key)
  if (keyboard === undefined || 'force_reply' in keyboard.markup) return null
  const folded = isFolded(key, keyboard)
  if (!folded && keyboard.markup.is_persistent) return null
  return (
    <button
      type="button"
      class={folded ? 'round small' : 'round small on'}
      aria-label={folded ? t('sandbox-show-keyboard') : t('sandbox-hide-keyboard')}
      aria-pressed={!folded}
      onClick={() => {
        foldedKeyboard.value = folded ? undefined : keyboard.messageId
      }}
    >
      <Icon name="keys" size={22} />
    </button>
  )
}
