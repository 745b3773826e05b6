// The mail that only shows an owner that mails arrive: plain words, as there is nothing else in it.
import type { SendMailOptions } from 'nodemailer'
import type { Db } from '#db/open.ts'
import type { Translators } from '#locales/read.ts'
import { cleanLine } from '#shop/contact.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { senderOf } from './addresses.ts'

export function writeTrialLetter(
  db: Db,
  translators: Translators,
  { from, to }: { from: string; to: string },
): SendMailOptions {
  const { language, shopName } = readSettings(db)
  const t = translators[language]
  const shop = cleanLine(textIn(shopName, language))
  return {
    from: senderOf(from, shop),
    to: { name: '', address: to },
    subject: t('trial-mail-subject', { shop }),
    text: `${t('trial-mail-text', { shop })}\n`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
