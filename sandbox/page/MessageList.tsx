// The messages, oldest first. Stays at the end while somebody is there; counts what comes while they read above.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { arrange, type Row } from './arrange.ts'
import { Bubble } from './Bubble.tsx'
import type { Phone, Shown } from './contract.ts'
import { dayName } from './format.ts'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { MessageMenu } from './MessageMenu.tsx'
import { screenOf } from './screens.ts'
import { serviceText } from './service-text.ts'
import { general } from './Topics.tsx'
import { Welcome } from './Welcome.tsx'

type MenuAt = { shown: Shown; x: number; y: number }
const nearPx = 60

export function MessageList({ phone }: { phone: Phone }) {
  const list = useRef<HTMLDivElement>(null)
  const messages = inTopic(phone, screenOf(phone.key).topic.value)
  const { unseen, away, onScroll, toEnd } = useEnd(list, phone.key, messages)
  useWanted(list, phone)
  const [menu, setMenu] = useState<MenuAt | undefined>(undefined)
  const openMenu = (shown: Shown, at: { x: number; y: number }) => setMenu({ shown, ...at })
  return (
    <div class="ground">
      <div
        ref={list}
        class="messages"
        role="log"
        aria-label={t('sandbox-messages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
      >
        {messages.length === 0 && <Welcome phone={phone} />}
        {arrange(messages).map(({ date, rows }) => (
          <section key={date} class="day">
            <p class="pill date">{dayName(date)}</p>
            {rows.map((row) => (
              <MessageRow key={row.id} row={row} phone={phone} openMenu={openMenu} />
            ))}
          </section>
        ))}
      </div>
      {away && (
        <button
          type="button"
          class="to-end round"
          aria-label={t('sandbox-to-end', { count: unseen })}
          onClick={toEnd}
        >
          {unseen > 0 && <span class="count">{unseen}</span>}
          <Icon name="down" />
        </button>
      )}
      {menu !== undefined && <MessageMenu {...menu} phone={phone} close={() => setMenu(undefined)} />}
    </div>
  )
}

type RowProps = { row: Row; phone: Phone; openMenu: (shown: Shown, at: { x: number; y: number }) => void }

/** Drawn anew only when its own messages changed; who reads it where never does. */
function MessageRow({ row, phone, openMenu }: RowProps) {
  const marks = row.kind === 'service' ? [row.shown] : [row.first, row.last, ...row.parts]
  return useMemo(
    () =>
      row.kind === 'service' ? (
        <ServicePill shown={row.shown} phone={phone} />
      ) : (
        <Bubble row={row} phone={phone} openMenu={openMenu} />
      ),
    marks,
  )
}

function ServicePill({ shown: { message }, phone }: { shown: Shown; phone: Phone }) {
  const pinned = message.pinned_message?.message_id
  const text = serviceText(message)
  if (pinned === undefined) return <p class="pill">{text}</p>
  const { wanted } = screenOf(phone.key)
  return (
    <button
      type="button"
      class="pill"
      onClick={() => {
        wanted.value = { message: pinned }
      }}
    >
      {text}
    </button>
  )
}

function inTopic({ messages }: Phone, topic: number | undefined): readonly Shown[] {
  if (topic === undefined) return messages
  return messages.filter(({ message }) => (message.message_thread_id ?? general) === topic)
}

function useEnd(list: { current: HTMLDivElement | null }, key: string, messages: readonly Shown[]) {
  const { seen } = screenOf(key)
  const atEnd = useRef(true)
  const top = useRef(0)
  const before = useRef(0)
  const [away, setAway] = useState(false)
  const last = messages.at(-1)
  const lastId = last?.message.message_id ?? 0
  const toEnd = () => {
    const { current } = list
    if (current !== null) current.scrollTop = current.scrollHeight
  }
  /** A phone that is put aside shows nothing to anybody. */
  const see = () => {
    const first = seen.peek() === Number.POSITIVE_INFINITY
    if (first || (atEnd.current && list.current?.clientHeight)) seen.value = lastId
  }
  const onScroll = () => {
    const { current } = list
    if (current === null) return
    const isNear = current.scrollHeight - current.scrollTop - current.clientHeight < nearPx
    // Only going up leaves the end: a picture that comes late makes the list longer, and nobody has scrolled.
    if (isNear || current.scrollTop < top.current) atEnd.current = isNear
    top.current = current.scrollTop
    setAway(!atEnd.current)
    see()
  }
  // Also when a message grows, by an edit or by its buttons; and to one's own new message from anywhere.
  useLayoutEffect(() => {
    const wrote = last?.out === true && lastId > before.current
    before.current = lastId
    if (atEnd.current || wrote) toEnd()
    see()
  }, [messages, lastId])
  const latestSee = useRef(see)
  latestSee.current = see
  useEffect(() => {
    if (list.current === null) return
    const resized = new ResizeObserver(() => {
      if (atEnd.current) toEnd()
      latestSee.current()
    })
    resized.observe(list.current)
    return () => resized.disconnect()
  }, [])
  return { unseen: unseenIn(key, messages), away, onScroll, toEnd }
}

export function unseenIn(key: string, messages: readonly Shown[]): number {
  const seen = screenOf(key).seen.value
  return messages.filter(({ message, out }) => !out && message.message_id > seen).length
}

function useWanted(list: { current: HTMLDivElement | null }, phone: Phone): void {
  const wanted = screenOf(phone.key).wanted.value
  useEffect(() => {
    if (wanted === undefined) return
    const row = list.current?.querySelector(`[data-message="${wanted.message}"]`)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    row?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    row?.animate([{ background: 'var(--flash)' }, { background: 'transparent' }], 1_500)
  }, [wanted])
}
