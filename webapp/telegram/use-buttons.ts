// Telegram's buttons for components: shown while the component is, and gone with it. Nothing is wished for on the server.
import { useLayoutEffect, useState } from 'preact/hooks'
import {
  type Button,
  backButton,
  type Look,
  mainButton,
  secondaryButton,
  type Wish,
  type Wishing,
} from './buttons.ts'

type None = undefined | null | false
type Worded = Look & Pick<Wish, 'onClick'>

/** Nothing shows the button of whoever is below. */
export function useMainButton(wish: Worded | None): void {
  useButton(mainButton, wish)
}

export function useSecondaryButton(wish: Worded | None): void {
  useButton(secondaryButton, wish)
}

export function useBackButton(onClick: (() => unknown) | None): void {
  useButton(backButton, onClick && { onClick })
}

let mounted = 0

function useButton(button: Button, given: Wish | None): void {
  const wish = given || undefined
  // Whoever contains another is drawn first, though mounted last: what is inside has the later word.
  const [wishing] = useState((): Wishing => ({ order: mounted++, wish }))
  useLayoutEffect(() => button.hold(wishing), [button, wishing])
  useLayoutEffect(() => {
    wishing.wish = wish
    button.changed()
  })
}
