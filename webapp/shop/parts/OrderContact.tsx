import { t } from '../../language.ts'
import type { ShopView } from '../api.ts'

/** Every way to the people of the shop. */
export function OrderContact({ shop: { contact, bot } }: { shop: ShopView }) {
  const { phone, email } = contact
  if (phone === null && email === null && bot === null) return null
  return (
    <section class="sheet-card" aria-labelledby="contact">
      <h2 id="contact">{t('order-page-contact')}</h2>
      <div class="contact-ways">
        {bot !== null && (
          <a class="link-button" href={`https://t.me/${bot}`}>
            {t('order-page-write')}
          </a>
        )}
        {phone !== null && (
          <a class="link-button" href={`tel:${phone.number}`}>
            {phone.text}
          </a>
        )}
        {email !== null && (
          <a class="link-button" href={`mailto:${email}`}>
            {email}
          </a>
        )}
      </div>
    </section>
  )
}
