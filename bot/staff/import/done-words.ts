// What an import has done, and how far its pictures are.
import { InlineKeyboard } from 'grammy'
import type { ImportDone } from '#shop/import/apply.ts'
import { countPictures } from '#shop/import/wanted-pictures.ts'
import type { Board, Desk } from './board.ts'
import { picturesButton, publishImportedButton, stopPicturesButton } from './buttons.ts'

export function doneBoard(desk: Pick<Desk, 't'>, done: ImportDone & { wrong: number }): Board {
  const { t } = desk
  const lines = [
    `<b>${t('import-done')}</b>`,
    ...(done.added > 0 ? [`🆕 ${t('import-done-new', { count: done.added })}`] : []),
    ...(done.changed > 0 ? [`✏️ ${t('import-done-changed', { count: done.changed })}`] : []),
    ...(done.drafts > 0 ? [t('import-done-drafts', { count: done.drafts })] : []),
    ...(done.wrong > 0 ? [`❗ ${t('import-done-wrong')}`] : []),
    ...(done.pictures > 0 ? [t('import-done-pictures', { count: done.pictures })] : []),
  ]
  const { batch } = done
  const keyboard = new InlineKeyboard()
  if (done.drafts > 0) {
    keyboard.text(t('import-publish', { count: done.drafts }), publishImportedButton.data({ batch })).row()
  }
  if (done.pictures > 0) {
    keyboard
      .text(t('import-pictures-look'), picturesButton.data({ batch }))
      .text(t('import-pictures-stop'), stopPicturesButton.data({ batch }))
  }
  return { text: lines.join('\n'), keyboard }
}

/** Below whatever stood there, as the message tells of the import itself. */
export function picturesWords({ t, around }: Pick<Desk, 't' | 'around'>, batch: number): string {
  const { came, failed, waiting } = countPictures(around.db, batch)
  return t('import-pictures-now', { came, all: came + failed + waiting, failed })
}
