// Where a Mini App comes over the chat: gives its frame what the page knows and can do.
import { AppFrame } from './app/AppFrame.tsx'
import { theme } from './choices.ts'
import type { Act, Launch, Phone } from './contract.ts'
import { language } from './language.ts'
import { screenOf } from './screens.ts'
import { send, state } from './state.ts'
import { goOn, openCheckout } from './taps.ts'

export function AppMount({ launch, phone }: { launch: Launch; phone: Phone }) {
  const { app, appButton } = screenOf(phone.key)
  return (
    <AppFrame
      launch={launch}
      phone={phone}
      theme={theme() === 'dark' ? 'android_dark' : 'ios_light'}
      language={language.value}
      botInline={state.value?.bot.inline ?? false}
      {...(appButton.value === undefined ? {} : { button: appButton.value })}
      act={actOrThrow}
      onInvoice={async (slug) => {
        const { checkout } = await actOrThrow({ do: 'app-invoice', person: phone.person.id, slug })
        return checkout === undefined ? 'failed' : openCheckout(phone.key, checkout)
      }}
      onTapped={(tapped) => goOn(phone, tapped)}
      onClose={() => {
        app.value = undefined
      }}
    />
  )
}

/** The frame tells its app what was refused, in the sandbox's own words. */
async function actOrThrow(act: Act) {
  const answer = await send(act)
  if (!answer.ok) throw new Error(answer.error)
  return answer.done
}
