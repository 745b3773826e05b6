// A page with nothing but the bridge to Telegram: what it does is asked of it by the test, what it hears it writes down.
import { signal } from '@preact/signals'
import { render } from 'preact'
import { backButton, mainButton, secondaryButton } from '#webapp/telegram/buttons.ts'
import { requestContact } from '#webapp/telegram/contact.ts'
import { haptic } from '#webapp/telegram/haptics.ts'
import { useClosingQuestion, useNoSwipeToClose } from '#webapp/telegram/holding.ts'
import { hideKeyboard } from '#webapp/telegram/keyboard.ts'
import { keyboardOpen } from '#webapp/telegram/keyboard-open.ts'
import { initData, startParam, telegramLanguage } from '#webapp/telegram/launch.ts'
import { openLink, share } from '#webapp/telegram/links.ts'
import { askPopup, confirmPopup } from '#webapp/telegram/popup.ts'
import { startTelegram, tellReady } from '#webapp/telegram/start.ts'
import { isTelegram, post } from '#webapp/telegram/transport.ts'
import { useBackButton, useMainButton, useSecondaryButton } from '#webapp/telegram/use-buttons.ts'

const tapped: string[] = []
const product = signal(false)
const busy = signal(false)
const tap = (what: string) => () => void tapped.push(what)

function Shop() {
  useMainButton({ text: 'Cart', onClick: tap('cart') })
  return (
    <>
      {product.value && <Product />}
      <p>{keyboardOpen.value ? 'keyboard' : 'no keyboard'}</p>
      <input aria-label="Name" />
      <a href="https://post.example/track">Track</a> <a href="https://t.me/sandbox_bot?start=hello">Chat</a>
      <a href="/inside">Inside</a>
      <Drawn />
    </>
  )
}

function Product() {
  useMainButton({ text: 'Add to cart', busy: busy.value, onClick: tap('add') })
  useSecondaryButton({ text: 'Notify me', onClick: tap('notify') })
  useBackButton(() => {
    product.value = false
  })
  useClosingQuestion()
  useNoSwipeToClose()
  return <h1>Boots</h1>
}

/** What the client has no button for. */
function Drawn() {
  const buttons = { main: mainButton, secondary: secondaryButton, back: backButton }
  return (
    <footer>
      {Object.entries(buttons).map(([name, { drawn, press }]) => {
        const look = drawn.value
        if (look === undefined) return null
        return (
          <button
            type="button"
            class="button"
            key={name}
            data-drawn={name}
            aria-busy={look.busy}
            onClick={press}
          >
            {look.text || name}
          </button>
        )
      })}
    </footer>
  )
}

startTelegram()
const app = document.querySelector('#app')
if (app !== null) render(<Shop />, app)
tellReady()

const page = {
  ...{ tapped, product, busy, initData, startParam, telegramLanguage, isTelegram },
  ...{ askPopup, confirmPopup, requestContact, haptic, hideKeyboard, openLink, share, post },
}
declare global {
  interface Window {
    page: typeof page
  }
}
window.page = page
