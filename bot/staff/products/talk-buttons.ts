// The buttons below the questions about a product. Each says which question of which product it answers, so that one of long ago
// is understood, too.
import { defineButton, type Values } from '../../callback-data.ts'
import { type Asking, type Field, fields, flows } from './asking.ts'

/** `product` is 0 while there is none; `step` is the field and the flow in one. */
const question = { product: 'number', step: 'number', of: 'maybe' } as const
type Question = { product: number; step: number; of: number | undefined }

/** On to what comes next: nothing is answered, or what is there stays. */
const onButton = defineButton('kgs', question)
const backButton = defineButton('kgb', question)
/** Asks for something that is not asked otherwise. */
const detourButton = defineButton('kgd', { ...question, to: 'number' })
/** Looks into a category, or at a page of it; and puts the product there. 0 is none. */
const browseButton = defineButton('kgc', { ...question, category: 'number', page: 'number' })
const pickButton = defineButton('kgp', { ...question, category: 'number' })
/** An answer that need not be typed. */
const readyButton = defineButton('kgv', { ...question, value: 'rest' })
/** What was typed is written, though somebody was quicker. */
const insistButton = defineButton('kgw', question)

export type Said =
  | { kind: 'on' | 'back' | 'insist' }
  | { kind: 'detour'; to: Field }
  | { kind: 'browse'; category: number; page: number }
  | { kind: 'pick'; category: number }
  | { kind: 'ready'; value: string }
export type Tapped = { said: Said; about: Pick<Asking, 'flow' | 'product' | 'field' | 'of'> }

const inFlow = 64

export function talkData({ product, field, flow, of }: Asking) {
  const at = {
    product: product ?? 0,
    step: fields.indexOf(field) + inFlow * flows.indexOf(flow),
    of: of ?? undefined,
  }
  return {
    on: () => onButton.data(at),
    back: () => backButton.data(at),
    insist: () => insistButton.data(at),
    detour: (to: Field) => detourButton.data({ ...at, to: fields.indexOf(to) }),
    browse: (category: number, page = 1) => browseButton.data({ ...at, category, page }),
    pick: (category: number) => pickButton.data({ ...at, category }),
    ready: (value: string) => readyButton.data({ ...at, value }),
  }
}

export function readTapped(data: string): Tapped | undefined {
  const said = readSaid(data)
  const about = said && aboutOf(said.at)
  return said === undefined || about === undefined ? undefined : { said: said.said, about }
}

function readSaid(data: string): { said: Said; at: Question } | undefined {
  const plain = [
    { kind: 'on' as const, at: onButton.read(data) },
    { kind: 'back' as const, at: backButton.read(data) },
    { kind: 'insist' as const, at: insistButton.read(data) },
  ].find(({ at }) => at !== undefined)
  if (plain?.at !== undefined) return { said: { kind: plain.kind }, at: plain.at }
  const detour = detourButton.read(data)
  const to = detour && fields[detour.to]
  if (detour !== undefined && to !== undefined) return { said: { kind: 'detour', to }, at: detour }
  const browsed = browseButton.read(data)
  if (browsed !== undefined) return { said: { kind: 'browse', ...placeIn(browsed) }, at: browsed }
  const picked = pickButton.read(data)
  if (picked !== undefined) return { said: { kind: 'pick', category: picked.category }, at: picked }
  const ready = readyButton.read(data)
  return ready && { said: { kind: 'ready', value: ready.value }, at: ready }
}

const placeIn = ({ category, page }: Values<{ category: 'number'; page: 'number' }>) => ({ category, page })

function aboutOf({ product, step, of }: Question): Tapped['about'] | undefined {
  const field = fields[step % inFlow]
  const flow = flows[Math.floor(step / inFlow)]
  if (field === undefined || flow === undefined) return undefined
  return { flow, field, product: product === 0 ? null : product, of: of ?? null }
}
