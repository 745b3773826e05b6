// What a button carries: a short name and a few values, in the 64 bytes that Telegram gives it. Buttons outlive the code that
// made them, so whatever does not read as it should is read as nothing. Never decides whether a value still means anything.

/** `maybe` is a number or none; `rest` is a text, and the last of them, as it may hold anything. */
type Kind = 'number' | 'maybe' | 'rest'
type Fields = Record<string, Kind>
type Value = { number: number; maybe: number | undefined; rest: string }
export type Values<F extends Fields> = { [Name in keyof F]: Value[F[Name]] }

export type Button<V> = {
  /** Everything that begins so is this button's. */
  name: string
  data: (values: V) => string
  read: (data: string) => V | undefined
}

const longest = 64

export function defineButton<const F extends Fields>(name: string, fields: F): Button<Values<F>> {
  const kinds = Object.entries(fields)
  const hasRest = kinds.at(-1)?.[1] === 'rest'
  return {
    name,
    data(values) {
      const data = [name, ...kinds.map(([field]) => write(values[field]))].join(':')
      if (Buffer.byteLength(data) > longest) throw new Error(`the button "${data}" is too long for Telegram`)
      return data
    },
    read(data) {
      const [found, ...parts] = data.split(':')
      if (found !== name) return undefined
      const texts = hasRest ? gather(parts, kinds.length) : parts
      if (texts.length !== kinds.length) return undefined
      const values: Record<string, number | string | undefined> = {}
      for (const [index, [field, kind]] of kinds.entries()) {
        const value = readAs(kind, texts[index] ?? '')
        if (Number.isNaN(value)) return undefined
        values[field] = value
      }
      return values as Values<F>
    },
  }
}

function write(value: number | string | undefined): string {
  return typeof value === 'number' ? value.toString(36) : (value ?? '')
}

/** All beyond the last field belongs to it. */
function gather(parts: string[], count: number): string[] {
  const last = parts.slice(count - 1)
  return last.length === 0 ? parts : [...parts.slice(0, count - 1), last.join(':')]
}

function readAs(kind: Kind, text: string): number | string | undefined {
  if (kind === 'rest') return text
  if (kind === 'maybe' && text === '') return undefined
  const number = /^[0-9a-z]{1,10}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN
  return Number.isSafeInteger(number) ? number : Number.NaN
}
