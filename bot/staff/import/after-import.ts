// What follows an import: its pictures, how far they are and the news when the last has come, with a list of those that did not; and
// its new goods, published with one tap.

import { publishImported } from '#shop/import/publishing.ts'
import { guard } from '#shop/import/table.ts'
import { countPictures, listFailedPictures, stopPictures } from '#shop/import/wanted-pictures.ts'
import { textIn } from '#shop/languages.ts'
import { languageIn } from '#shop/orders/order-card.ts'
import { findStaff } from '#shop/staff.ts'
import type { Around } from '../../context.ts'
import { Feature } from '../../feature.ts'
import type { Tell } from '../../telling.ts'
import { followQuietly } from '../following.ts'
import { onStaffButton } from '../working.ts'
import { type Desk, sendFile } from './board.ts'
import { picturesButton, publishImportedButton, stopPicturesButton } from './buttons.ts'
import { picturesWords } from './done-words.ts'
import { allowImport, deskOf } from './import.ts'

export function afterImportFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffButton(feature, { button: picturesButton, around }, async (ctx, staff, { batch }) => {
    allowImport(around, staff)
    return { text: picturesWords(deskOf(ctx, around, staff), batch) }
  })
  onStaffButton(feature, { button: stopPicturesButton, around }, async (ctx, staff, { batch }) => {
    stopPictures(around.db, staff, batch, around.now())
    return { text: picturesWords(deskOf(ctx, around, staff), batch), alert: true }
  })
  onStaffButton(feature, { button: publishImportedButton, around }, async (ctx, staff, { batch }) => {
    const { published, refused } = publishImported(around.db, staff, batch, around.now())
    await followQuietly(around)
    if (published + refused === 0) return { text: ctx.t('import-publish-none'), alert: true }
    return { text: ctx.t('import-published', { published, refused }), alert: true }
  })
  return feature
}

/** Whoever brought the list may have left since: then nobody is told. */
export const tellImportPictures: Tell = async ({ api, around, message }) => {
  const chatId = Number(message.recipient)
  const batch = Number(message.payload.batch)
  const staff = findStaff(around.db, chatId)
  const { came, failed, waiting } = countPictures(around.db, batch)
  // A later list wants some of the same anew, and will tell.
  if (staff === undefined || waiting > 0 || came + failed === 0) return undefined
  const language = languageIn(around.db, chatId)
  const desk: Desk = { api, around, chatId, staff, t: around.translators[language], language }
  if (failed === 0) {
    await api.sendMessage(chatId, desk.t('import-pictures-came', { count: came }))
    return undefined
  }
  await sendFailed(desk, { batch, came, failed })
  return undefined
}

async function sendFailed(
  desk: Desk,
  { batch, came, failed }: { batch: number; came: number; failed: number },
) {
  const { around, staff, t, language } = desk
  const list = listFailedPictures(around.db, staff, batch)
  const head = [t('import-picture-product'), t('import-picture-source'), t('import-picture-why')]
  const rows = list.map(({ title, source, failure }) => [
    guard(textIn(title, language)),
    guard(source),
    t(`import-picture-${failure.startsWith('web-') ? failure : 'other'}`),
  ])
  const bytes = await around.writeSheet({
    form: { kind: 'xlsx' },
    rows: [head, ...rows],
    title: t('import-sheet'),
  })
  const caption = t('import-pictures-partly', { came, failed })
  await sendFile(desk, { bytes, name: `${t('import-picture-file')}.xlsx`, caption })
}
