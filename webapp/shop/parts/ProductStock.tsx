import { t } from '../../language.ts'
import type { Offer, Purchase } from '../models/product.ts'

type Props = {
  offer: Offer
  purchase: Purchase
  size: string | null
  onColour: (id: number) => void
  onSize: (size: string) => void
}

/** Whether it is to be had, and where else if not. A figure comes only when few are left: then it matters. */
export function ProductStock({ offer: { availability, left }, purchase, ...rest }: Props) {
  return (
    <div class="stock">
      <p class={`availability ${availability}`} role="status">
        {left === null ? t(`availability-${availability}`) : t('availability-few', { left })}
        {availability === 'on_order' && <span class="term">{t('on-order-term')}</span>}
      </p>
      {purchase.kind === 'gone' && <Elsewhere gone={purchase} {...rest} />}
    </div>
  )
}

type Gone = Extract<Purchase, { kind: 'gone' }>
type ElsewhereProps = { gone: Gone } & Pick<Props, 'size' | 'onColour' | 'onSize'>

function Elsewhere({ gone: { colours, sizes }, size, onColour, onSize }: ElsewhereProps) {
  if (colours.length > 0) {
    const words = size === null ? t('elsewhere-colours') : t('elsewhere-size-in-colours', { size })
    const ways = colours.map(({ id, title }) => ({ title, take: () => onColour(id) }))
    return <Ways words={words} ways={ways} />
  }
  if (sizes.length === 0) return null
  return (
    <Ways words={t('elsewhere-sizes')} ways={sizes.map((title) => ({ title, take: () => onSize(title) }))} />
  )
}

function Ways({ words, ways }: { words: string; ways: { title: string; take: () => void }[] }) {
  return (
    <div class="elsewhere">
      <p>{words}</p>
      <div class="choices">
        {ways.map(({ title, take }) => (
          <button type="button" class="way-out" key={title} onClick={take}>
            {title}
          </button>
        ))}
      </div>
    </div>
  )
}
