// Every button that is meant for the staff, as the sources define it, with values that mean something in a shop with one order.
import { globSync, readFileSync } from 'node:fs'
import type { Button } from '#bot/callback-data.ts'

const root = new URL('../../', import.meta.url)
const modules: Record<string, object> = import.meta.glob('../../bot/**/*.ts', { eager: true })
/** Where customers have theirs, too, only these lead to work. */
const shared: Record<string, readonly string[]> = {
  'bot/doors.ts': ['wa'],
  'bot/reviews/review-buttons.ts': ['ry', 'rn'],
}

const paths = [...globSync('bot/staff/**/*.ts', { cwd: root }), ...Object.keys(shared)]

type Named = Button<Record<string, unknown>>
const isButton = (one: unknown): one is Named =>
  typeof one === 'object' && one !== null && 'name' in one && 'read' in one && 'data' in one

/** A number is the first there is of anything; a text what it is most often. */
const texts: Record<string, string> = {
  ...{ to: 'confirmed', reason: 'stock', role: 'owner', filter: 'all', language: 'en', text: 'x' },
  chat: '-1001',
}
const first: Record<string, unknown> = new Proxy({}, { get: (_, field) => texts[String(field)] ?? 1 })

export function listStaffButtons(): { name: string; data: string }[] {
  return paths.flatMap((path) => {
    const source = readFileSync(new URL(path, root), 'utf8')
    const all = Object.values(modules[`../../${path}`] ?? {}) as unknown[]
    const exported = new Map(all.filter(isButton).map((one) => [one.name, one]))
    const named = [...source.matchAll(/const \w+ = defineButton\('(\w+)', (\{[^}]*\})?/g)]
    return named
      .filter(([, name = '']) => shared[path]?.includes(name) ?? true)
      .map(([, name = '', fields = '']) => ({
        name,
        data: exported.get(name)?.data(first) ?? written(name, fields),
      }))
  })
}

/** Of a button that its module keeps to itself, by the fields that stand there. */
function written(name: string, fields: string): string {
  const kinds = [...fields.matchAll(/(\w+): '(number|maybe|rest)'/g)]
  return [name, ...kinds.map(([, field = '', kind]) => (kind === 'rest' ? (texts[field] ?? 'x') : '1'))].join(
    ':',
  )
}
