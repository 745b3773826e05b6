// One person's phone with one chat on it, and whatever lies over the chat.
import { useEffect, useRef, useState } from 'preact/hooks'
import { AppMount } from './AppMount.tsx'
import { AttachSheet } from './AttachSheet.tsx'
import { Avatar } from './Avatar.tsx'
import { ChatHeader } from './ChatHeader.tsx'
import { Checkout } from './Checkout.tsx'
import type { Phone as PhoneState } from './contract.ts'
import { Dialogs } from './Dialogs.tsx'
import { Footer } from './Footer.tsx'
import { nameOf } from './format.ts'
import { t } from './language.ts'
import { MessageList } from './MessageList.tsx'
import { PinnedBar } from './PinnedBar.tsx'
import { type Screen, screenOf, wantedPhone } from './screens.ts'
import { Topics } from './Topics.tsx'

export function Phone({ phone, current }: { phone: PhoneState; current: boolean }) {
  const screen = screenOf(phone.key)
  const { over, ...drop } = useDrop(screen)
  const name = nameOf(phone.person)
  return (
    <section
      ref={useWantedPhone(phone.key)}
      class={current ? 'phone current' : 'phone'}
      aria-label={`${name}: ${phone.chat.title}`}
    >
      <h2 class="phone-owner">
        <Avatar id={phone.person.id} name={name} size={24} />
        <span>
          {phone.chat.type === 'private'
            ? t('sandbox-phone-of', { name })
            : t('sandbox-phone-in', { name, chat: phone.chat.title })}
        </span>
      </h2>
      <div class="device" {...drop}>
        <div class="chat" inert={isCovered(screen)}>
          <ChatHeader phone={phone} />
          {phone.chat.isForum && <Topics phone={phone} />}
          <PinnedBar phone={phone} />
          <MessageList phone={phone} />
          <Footer phone={phone} />
        </div>
        {over && <p class="drop-here">{t('sandbox-drop')}</p>}
        <p class="toast" role="status">
          {toastOf(screen) !== undefined && <span class="toast-text">{toastOf(screen)}</span>}
        </p>
        <Dialogs phone={phone} />
        {screen.attached.value.length > 0 && <AttachSheet phone={phone} />}
        {screen.app.value !== undefined && <AppMount launch={screen.app.value} phone={phone} />}
        {screen.checkout.value !== undefined && (
          <Checkout key={screen.checkout.value.checkout.slug} open={screen.checkout.value} phone={phone} />
        )}
      </div>
    </section>
  )
}

function useWantedPhone(key: string) {
  const place = useRef<HTMLElement>(null)
  const wanted = wantedPhone.value === key
  useEffect(() => {
    if (!wanted) return
    wantedPhone.value = undefined
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    place.current?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
  }, [wanted])
  return place
}

function toastOf({ toast, sending }: Screen): string | undefined {
  return toast.value ?? (sending.value > 0 ? t('sandbox-sending', { count: sending.value }) : undefined)
}

/** Nothing below a sheet can be reached. */
function isCovered({ dialog, checkout, app, attached }: Screen): boolean {
  return [dialog.value, checkout.value, app.value].some(Boolean) || attached.value.length > 0
}

function useDrop({ attached }: Screen) {
  const [over, setOver] = useState(false)
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      attached.value = [...(event.dataTransfer?.files ?? [])]
    },
  }
}
