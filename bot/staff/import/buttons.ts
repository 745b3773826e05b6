// The buttons of an import. Each carries the mark of its file: below a file of before they mean nothing any more.
import { defineButton } from '../../callback-data.ts'

const ofFile = { mark: 'number' } as const

export const applyButton = defineButton('ia', ofFile)
export const cancelImportButton = defineButton('ix', ofFile)
/** Back to what would change. */
export const planButton = defineButton('ip', ofFile)
/** New goods as drafts, published, or as the file says: the next of these. */
export const newGoodsButton = defineButton('in', ofFile)
export const stockChoiceButton = defineButton('is', ofFile)
export const wrongFileButton = defineButton('iw', ofFile)
export const columnsButton = defineButton('ic', { ...ofFile, page: 'number' })
export const columnButton = defineButton('io', { ...ofFile, column: 'number' })
/** By the place of the field in the list of them; one more than the last: none. */
export const fieldButton = defineButton('if', { ...ofFile, column: 'number', field: 'number' })
/** How far the pictures are, and no more of them. */
export const picturesButton = defineButton('ig', { batch: 'number' })
export const stopPicturesButton = defineButton('iq', { batch: 'number' })
/** All new goods of one import. */
export const publishImportedButton = defineButton('iu', { batch: 'number' })
/** `as`: the place of the form among the ways of an export. */
export const exportButton = defineButton('ie', { as: 'number' })
export const exportWays = ['xlsx', 'csv', 'zip', 'stop'] as const
export const wayAt = (way: (typeof exportWays)[number]) => exportButton.data({ as: exportWays.indexOf(way) })
