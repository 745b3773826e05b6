// What keeps the app from being closed by chance: a question first, or no closing by a swipe. Lasts while anybody wants it.
import { useLayoutEffect } from 'preact/hooks'
import { post } from './transport.ts'

type Hold = { holders: number; tell: (isHeld: boolean) => void }

const closing: Hold = {
  holders: 0,
  tell: (need_confirmation) => post('web_app_setup_closing_behavior', { need_confirmation }, '6.2'),
}
const swipes: Hold = {
  holders: 0,
  tell: (isHeld) => post('web_app_setup_swipe_behavior', { allow_vertical_swipe: !isHeld }, '7.7'),
}

/** For what would be lost. */
export function useClosingQuestion(isWanted = true): void {
  useHold(closing, isWanted)
}

/** For screens on which people swipe. Older clients go on closing. */
export function useNoSwipeToClose(isWanted = true): void {
  useHold(swipes, isWanted)
}

function useHold(hold: Hold, isWanted: boolean): void {
  useLayoutEffect(() => {
    if (!isWanted) return undefined
    if (hold.holders++ === 0) hold.tell(true)
    return () => {
      if (--hold.holders === 0) hold.tell(false)
    }
  }, [hold, isWanted])
}
