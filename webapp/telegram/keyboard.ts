// The keyboard on the glass: whether it is out, and what browsers inside of Telegram forget to do about it.
import { keyboardOpen } from './keyboard-open.ts'
import { isPhone } from './launch.ts'
import { isTelegram, on, post } from './transport.ts'
import { askViewport } from './viewport.ts'

/** Lower than any keyboard, higher than the bars of a browser. */
const lowestKeyboard = 120
const patienceMs = 300
const field =
  'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=file], [type=range])'
const answersTaps = `${field}, a, button, label, input, select, summary, dialog, [tabindex]`

export function hideKeyboard(): void {
  post('web_app_hide_keyboard', '', '9.1')
  focusedField()?.blur()
}

export function followKeyboard(): void {
  if (!isPhone && !matchMedia('(pointer: coarse)').matches) return
  const look = createLook()
  const lookAgain = () => requestAnimationFrame(look)
  look()
  document.addEventListener('focusin', look)
  document.addEventListener('focusout', lookAgain)
  document.addEventListener('pointerup', blurBeside)
  window.addEventListener('resize', look)
  visualViewport?.addEventListener('resize', look)
  if (!isTelegram) return
  document.addEventListener('focusin', showField)
  document.addEventListener('focusout', () => requestAnimationFrame(settle))
  // A client that was in the background may forget to tell.
  window.addEventListener('pageshow', askViewport)
  on('visibility_changed', askViewport)
  on('viewport_changed', lookAgain)
}

function createLook(): () => void {
  let full = 0
  let wasLow = false
  return () => {
    const height = visualViewport ? visualViewport.height * visualViewport.scale : innerHeight
    const isFocused = focusedField() !== undefined
    if (!isFocused) full = height
    const isLow = height < full - lowestKeyboard
    wasLow = isFocused && (wasLow || isLow)
    // Not every client makes room for it; where one did, the keyboard may be put away while the field keeps its focus.
    keyboardOpen.value = isFocused && (isLow || !wasLow)
  }
}

/** On an iPhone nothing else would put the keyboard away: it has no key for it. */
function blurBeside({ target }: Event): void {
  if (target instanceof Element && target.closest(answersTaps) === null) focusedField()?.blur()
}

/** Once the keyboard has made its room, or never will. */
function showField(): void {
  const focused = focusedField()
  if (focused === undefined) return
  const show = () => {
    clearTimeout(timer)
    visualViewport?.removeEventListener('resize', show)
    if (focused === focusedField()) focused.scrollIntoView({ block: 'center' })
  }
  const timer = setTimeout(show, patienceMs)
  visualViewport?.addEventListener('resize', show)
}

/** An iPhone leaves half of the page blank where the keyboard was, until it is scrolled. */
function settle(): void {
  if (focusedField() === undefined) scrollTo(scrollX, scrollY)
}

function focusedField(): HTMLElement | undefined {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement.matches(field) ? activeElement : undefined
}
