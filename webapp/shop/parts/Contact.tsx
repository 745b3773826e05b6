import { t } from '../../language.ts'
import type { ShopView } from '../api.ts'

/** Where the shop is, when it is open, and every way to reach its people. */
export function Contact({ shop: { contact, bot } }: { shop: ShopView }) {
  const { phone, email, address, hours } = contact
  return (
    <address class="contact">
      {address !== '' && <p>{address}</p>}
      {hours !== '' && <p>{hours}</p>}
      {phone !== null && <a href={`tel:${phone.number}`}>{phone.text}</a>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {bot !== null && <a href={`https://t.me/${bot}`}>{t('write-to-shop')}</a>}
    </address>
  )
}
