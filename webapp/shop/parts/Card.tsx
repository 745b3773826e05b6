import { t } from '../../language.ts'
import type { CardView } from '../api.ts'
import { pathTo } from '../route.ts'
import { Picture } from './Picture.tsx'
import { Price, savingOf } from './Price.tsx'

const dotsShown = 4

export function Card({ card, eager }: { card: CardView; eager: boolean }) {
  const { id, title, picture, fromPriceMinor, toPriceMinor, oldPriceMinor, availability, colours } = card
  return (
    <a class="card" href={pathTo.product(id)} id={`product-${id}`}>
      <div class="stage">
        {picture === null ? (
          <div class="frame" />
        ) : (
          <Picture
            picture={picture}
            alt=""
            eager={eager}
            class={availability === 'sold_out' ? 'frame faded' : 'frame'}
          />
        )}
        {oldPriceMinor !== null && <span class="saving">{savingOf(fromPriceMinor, oldPriceMinor)}</span>}
      </div>
      <div class="text">
        <Price minor={fromPriceMinor} oldMinor={oldPriceMinor} from={toPriceMinor > fromPriceMinor} />
        <h3>{title}</h3>
        <div class="foot">
          <span class={`availability ${availability}`}>{t(`availability-${availability}`)}</span>
          {colours.length > 1 && <Dots colours={colours} />}
        </div>
      </div>
    </a>
  )
}

function Dots({ colours }: { colours: CardView['colours'] }) {
  const hidden = colours.length - dotsShown
  return (
    <span class="dots">
      <span class="unseen">{t('colours-count', { count: colours.length })}</span>
      {colours.slice(0, dotsShown).map((hex) => (
        <span class="dot" key={hex} style={{ background: hex }} aria-hidden="true" />
      ))}
      {hidden > 0 && <span aria-hidden="true">+{hidden}</span>}
    </span>
  )
}
