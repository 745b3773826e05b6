import { useEffect } from 'preact/hooks'
import { t } from '../../language.ts'
import { type Repeated as RepeatedOrder, repeated } from '../models/repeating.ts'

/** What became of ordering the same again. */
export function Repeated() {
  const told = repeated.value
  useEffect(
    () => () => {
      repeated.value = undefined
    },
    [],
  )
  if (told === undefined) return null
  const lines = exceptionsIn(told)
  return (
    <div class="changed-note" role="status">
      <div>
        <p>
          <b>{t(lines.length === 0 ? 'basket-repeated' : 'basket-repeated-part')}</b>
        </p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}

function exceptionsIn({ added, missing }: RepeatedOrder): string[] {
  const fewer = added.filter(({ quantity, ordered }) => quantity < ordered)
  return [
    ...fewer.map(
      (thing) =>
        `${nameOf(thing)}: ${t('orders-repeat-fewer', { quantity: thing.quantity, ordered: thing.ordered })}`,
    ),
    ...missing.map((thing) => `${nameOf(thing)}: ${t(`orders-missing-${thing.code}`)}`),
  ]
}

function nameOf({ title, colour, size }: { title: string; colour: string; size: string }): string {
  return [title, colour, size].filter(Boolean).join(', ')
}
