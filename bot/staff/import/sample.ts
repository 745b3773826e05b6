// A price list as the shop understands it best: to be filled in and sent back.
import { type Field, ownNames } from '#shop/import/fields.ts'
import type { Cell, Row } from '#shop/import/table.ts'
import { availabilityWords } from '#shop/import/words.ts'
import type { Desk } from './board.ts'

const columns: Field[] = [
  ...(['sku', 'title', 'category', 'price', 'oldPrice', 'stock', 'availability', 'colour', 'size'] as const),
  ...(['description', 'pictures'] as const),
]

export function sampleRows({ t, language }: Pick<Desk, 't' | 'language'>): Row[] {
  const at = language === 'ru' ? 0 : 1
  const word = (kind: keyof typeof availabilityWords) => availabilityWords[kind][at] ?? ''
  const tee = [t('import-sample-tee'), t('import-sample-clothes'), 1990] as const
  const about = [t('import-sample-about'), 'https://example.com/tee.jpg'] as const
  const [red, blue] = [t('import-sample-red'), t('import-sample-blue')]
  const rows: Cell[][] = [
    ['TEE-RED-S', ...tee, 2490, 5, word('in_stock'), red, 'S', ...about],
    ['TEE-RED-M', ...tee, 2490, 3, word('in_stock'), red, 'M', '', ''],
    ['TEE-BLUE-M', ...tee, '', 0, word('on_order'), blue, 'M', '', ''],
    [
      'MUG-1',
      t('import-sample-mug'),
      t('import-sample-kitchen'),
      650,
      '',
      12,
      word('in_stock'),
      '',
      '',
      '',
      '',
    ],
  ]
  return [columns.map((field) => ownNames[field]?.[at] ?? field), ...rows]
}
