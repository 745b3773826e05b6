// Where an https address really answers. Telegram accepts nothing else, and what runs on this machine has no certificate:
// so `https://shop.example` is given here as `http://127.0.0.1:3000`. Nothing but this machine is ever asked.
export type Hosts = {
  /** Nothing for a host that is not listed: it cannot be reached. */
  realOf: (url: string) => string | undefined
  /** The other way, for an address of this machine; as it was when it has none. */
  namedOf: (url: string) => string
  add: (named: string, real: string) => void
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/

export function createHosts(list: Readonly<Record<string, string>>): Hosts {
  // The newest first: a host that moved is where it was seen last.
  const pairs: [named: string, real: string][] = []
  const add = (named: string, real: string) => pairs.unshift([originOf(named), loopbackOrigin(real)])
  for (const [named, real] of Object.entries(list)) add(named, real)
  const move = (url: string, from: 0 | 1, to: 0 | 1) => {
    const parsed = URL.parse(url)
    const pair = pairs.find((one) => one[from] === parsed?.origin)
    return parsed && pair ? pair[to] + parsed.pathname + parsed.search + parsed.hash : undefined
  }
  return {
    realOf: (url) => move(url, 0, 1),
    namedOf: (url) => move(url, 1, 0) ?? url,
    add: (named, real) => void add(named, real),
  }
}

function originOf(address: string): string {
  const origin = URL.parse(address)?.origin
  if (origin === undefined || origin === 'null') throw new Error(`${address} is not an address`)
  return origin
}

function loopbackOrigin(address: string): string {
  const { hostname } = new URL(originOf(address))
  if (!loopback.test(hostname)) throw new Error(`${address} is not on this machine`)
  return originOf(address)
}
