// The buttons of /bulk and /undo. What was picked and what is to be done is kept in the database, as no button has room for it; a
// confirmation holds the mark of what its message shows.
import { defineButton } from '../../callback-data.ts'

/** Page 0: where they were. */
export const bulkListButton = defineButton('ul', { page: 'number' })
/** Says how it shall be, so that the same tap twice is one. */
export const tickButton = defineButton('ut', { product: 'number', page: 'number', taken: 'number' })
/** A page, all that was found, or none at all. */
export const tickManyButton = defineButton('um', { page: 'number', to: 'rest' })
/** Only what is picked, or all again. */
export const onlyPickedButton = defineButton('uw', { taken: 'number' })
/** Begins to find by words, by a state, or ends finding. */
export const bulkFindButton = defineButton('uf', { to: 'rest' })
export const findStateButton = defineButton('us', { to: 'rest' })
/** Walks through the categories; finds by one, or what is in none. */
export const findCategoriesButton = defineButton('ug', { id: 'number', page: 'number' })
export const findCategoryButton = defineButton('uh', { id: 'maybe' })
/** What can be done with what is picked. */
export const actionsButton = defineButton('ua', {})
export const actionButton = defineButton('uc', { to: 'rest' })
export const moveCategoriesButton = defineButton('ue', { id: 'number', page: 'number' })
export const moveCategoryButton = defineButton('ui', { id: 'maybe' })
export const roundingButton = defineButton('uo', { to: 'rest' })
/** `key`: the mark of what was shown. */
export const bulkApplyButton = defineButton('up', { key: 'rest' })
/** Picks what a change has changed. */
export const sameAgainButton = defineButton('uq', { id: 'number' })
export const undoListButton = defineButton('un', { page: 'number' })
export const undoButton = defineButton('uu', { id: 'number' })
/** Takes back what can be, whatever stays. */
export const undoRestButton = defineButton('uv', { id: 'number' })
