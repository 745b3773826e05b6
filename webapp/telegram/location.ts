// Where somebody is, if they let us know: asked of Telegram where its client can tell, else of the browser.
import { isAtLeast, on, post } from './transport.ts'

export type Place = { latitude: number; longitude: number }

const since = '8.0'
const patienceMs = 20_000

/** Nothing where nobody can tell, or may. */
export async function askLocation(): Promise<Place | undefined> {
  return (isAtLeast(since) ? await askTelegram() : undefined) ?? (await askBrowser())
}

async function askTelegram(): Promise<Place | undefined> {
  const { available } = await ask('web_app_check_location', 'location_checked')
  if (available !== true) return undefined
  const told = await ask('web_app_request_location', 'location_requested')
  const [latitude, longitude] = [Number(told.latitude), Number(told.longitude)]
  return told.available === true && Number.isFinite(latitude + longitude)
    ? { latitude, longitude }
    : undefined
}

function ask(question: string, answer: string): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((tell) => {
    const settle = (data: Readonly<Record<string, unknown>>) => {
      stop()
      clearTimeout(patience)
      tell(data)
    }
    const stop = on(answer, settle)
    const patience = setTimeout(() => settle({}), patienceMs)
    post(question, '', since)
  })
}

function askBrowser(): Promise<Place | undefined> {
  return new Promise((tell) => {
    if (!('geolocation' in navigator)) return tell(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => tell({ latitude, longitude }),
      () => tell(undefined),
      { timeout: patienceMs, maximumAge: 60_000, enableHighAccuracy: true },
    )
  })
}
