// Runs before the page is painted for the first time, so that nobody sees it in other colours first. A script of its own,
// which waits for nothing and which everything waits for.
import { findOpening, findTheme, isEmpty, isHeard } from './launch-params.ts'
import { applyTheme } from './theme.ts'

const opening = findOpening()
const theme = findTheme(opening)
const { dataset } = document.documentElement

if (!isEmpty(theme)) applyTheme(theme)
if (isHeard(opening)) dataset.telegram = opening.params.tgWebAppVersion ?? ''
if (opening.params.tgWebAppPlatform) dataset.platform = opening.params.tgWebAppPlatform
// Telegram for Android says there how strong the phone is.
if (/Telegram-Android.*LOW\)$/.test(navigator.userAgent)) dataset.low = ''

// Whoever taps a button of a page that is not alive yet is heard when it is: see shop/early.ts.
document.addEventListener('click', ({ target }) => Object.assign(window, { tapped: target }), true)

// The page's code waits until there is something to look at: on a slow network it would take the first picture's place, on a slow
// phone the first paint's.
requestAnimationFrame(() => setTimeout(askForCode))

function askForCode(): void {
  const code = document.querySelector<HTMLTemplateElement>('#code')
  if (code !== null) document.head.append(code.content)
}
