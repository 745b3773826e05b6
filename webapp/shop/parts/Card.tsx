import { t } from '../../language.ts'
import type { CardView } from '../api.ts'
import { pathTo } from '../route.ts'
import { Heart } from './Heart.tsx'
import { Picture } from './Picture.tsx'
import { Price, savingOf } from './Price.tsx'

const dotsShown = 4

/** The title is the link, and reaches over the whole card; what else can be touched lies above it. */
export function Card({ card, eager = false }: { card: CardView; eager?: boolean }) {
  const { id, title, picture, fromPriceMinor, toPriceMinor, oldPriceMinor, availability, colours, colourId } =
    card
  return (
    <article class={`card ${availability}`} id={`product-${id}`}>
      <div class="card-picture">
        {picture === null ? <div class="frame" /> : <Picture picture={picture} alt="" eager={eager} />}
        {oldPriceMinor !== null && <span class="saving">{savingOf(fromPriceMinor, oldPriceMinor)}</span>}
        <Heart id={id} title={title} />
      </div>
      <Price minor={fromPriceMinor} oldMinor={oldPriceMinor} from={toPriceMinor > fromPriceMinor} />
      <h3>
        <a href={pathTo.product(id, colourId)}>{title}</a>
      </h3>
      <div class="card-foot">
        {/* What is to be had needs no words for the eye: only the others do. */}
        <span class={availability === 'in_stock' ? 'unseen' : 'card-state'}>
          {t(`availability-${availability}`)}
        </span>
        {colours.length > 1 && <Dots colours={colours} />}
      </div>
    </article>
  )
}

function Dots({ colours }: { colours: CardView['colours'] }) {
  const hidden = colours.length - dotsShown
  return (
    <span class="dots">
      <span class="unseen">{t('colours-count', { count: colours.length })}</span>
      {colours.slice(0, dotsShown).map((hex, index) => (
        <span class="dot" key={index} style={{ background: hex }} aria-hidden="true" />
      ))}
      {hidden > 0 && <span aria-hidden="true">+{hidden}</span>}
    </span>
  )
}
