// The file that was sent, with a column before all others that says what is wrong with a row: corrected, it is sent back as it is.
import { ownNames } from '#shop/import/fields.ts'
import type { ImportPlan } from '#shop/import/plan.ts'
import { type Cell, guard, type Row, type SheetFile, textOf } from '#shop/import/table.ts'
import { type Desk, sendFile } from './board.ts'
import { wrongWords } from './plan-words.ts'

export async function sendWrongFile(
  desk: Desk,
  file: SheetFile,
  plan: ImportPlan,
  fileName: string,
): Promise<void> {
  const { t, around } = desk
  const { rows, marked } = rowsWithWrong(desk, file, plan)
  const bytes = await around.writeSheet({ form: file.form, rows, marked, title: t('import-sheet') })
  const count = new Set(plan.wrong.map(({ row }) => row)).size
  const name = `${fileName.replace(/\.[^.]*$/, '').slice(0, 60)} ${t('import-wrong-name')}.${file.form.kind}`
  await sendFile(desk, { bytes, name, caption: t('import-wrong-caption', { count }) })
}

export function rowsWithWrong(
  desk: Pick<Desk, 't' | 'language'>,
  file: SheetFile,
  { header, wrong }: Pick<ImportPlan, 'header' | 'wrong'>,
): { rows: Row[]; marked: number[] } {
  const title = ownNames.wrong?.[desk.language === 'ru' ? 0 : 1] ?? ''
  const old = header.columns.find(({ field }) => field === 'wrong')?.at
  const byRow = Map.groupBy(wrong, ({ row }) => row)
  const marked: number[] = []
  const rows = file.rows.map((row, index) => {
    const found = byRow.get(index + 1)
    if (found !== undefined) marked.push(index)
    const words = index === header.row ? title : (found?.map((one) => wrongWords(desk, one)).join('; ') ?? '')
    const kept = row.filter((_, at) => at !== old).map(written)
    return [words, ...kept]
  })
  return { rows, marked }
}

/** A lone dash means something by itself. */
function written(cell: Cell): Cell {
  if (typeof cell === 'number' || /^\s*[-–—]\s*$/.test(cell)) return cell
  return guard(textOf(cell))
}
