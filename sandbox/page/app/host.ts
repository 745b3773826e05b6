// Speaks with the page inside the frame, and with no other: neither another window nor another origin is heard.

type Heard = {
  hear: (event: string, data: unknown) => void
  /** Came from the frame, but is not what Telegram listens to. */
  refuse: (about: string) => void
}
export type Host = { send: (event: string, data: unknown) => void; stop: () => void }

export function listenTo(frame: HTMLIFrameElement, address: string, { hear, refuse }: Heard): Host {
  const { origin } = new URL(address)
  const listen = (message: MessageEvent<unknown>) => {
    if (message.source !== frame.contentWindow) return
    if (message.origin !== origin) return refuse(`${message.origin} is not ${origin}`)
    const said = read(message.data)
    if (said === undefined) return refuse(`not {eventType, eventData}: ${String(message.data).slice(0, 200)}`)
    hear(said.eventType, said.eventData)
  }
  window.addEventListener('message', listen)
  return {
    send: (event, data) =>
      frame.contentWindow?.postMessage(JSON.stringify({ eventType: event, eventData: data }), origin),
    stop: () => window.removeEventListener('message', listen),
  }
}

/** JSON as a text; an object would be another protocol. */
function read(data: unknown): { eventType: string; eventData: unknown } | undefined {
  try {
    const said: unknown = typeof data === 'string' ? JSON.parse(data) : undefined
    if (typeof said !== 'object' || said === null || !('eventType' in said)) return undefined
    if (typeof said.eventType !== 'string') return undefined
    return { eventType: said.eventType, eventData: 'eventData' in said ? said.eventData : undefined }
  } catch {
    return undefined
  }
}
