// The buttons of /categories. Whether what they ask for may be done, the rules say when they are tapped.
import { defineButton } from '../../callback-data.ts'

/** Opens one, with what is below it; 0: the top. */
export const categoryOpenButton = defineButton('ub', { id: 'number', page: 'number' })
/** Asks for new ones, for a name in a language, or for a picture. */
export const categoryAskButton = defineButton('uk', { id: 'number', to: 'rest' })
export const categoryShiftButton = defineButton('uz', { id: 'number', to: 'rest' })
/** Says how it shall be, so that the same tap twice is one. */
export const categoryHideButton = defineButton('ux', { id: 'number', taken: 'number' })
export const categoryPictureOffButton = defineButton('uj', { id: 'number' })
/** Walks through the tree for where one shall go (`asked`: what is shown); and puts it there. */
export const categoryMoveButton = defineButton('ur', { id: 'number', asked: 'number', page: 'number' })
export const categoryPutButton = defineButton('uy', { id: 'number', asked: 'number' })
/** Asks what becomes of what is in it; shows the tree for that; says it all; and deletes. 0: the top. */
export const categoryDeleteButton = defineButton('ud', { id: 'number' })
export const categoryHeirsButton = defineButton('u0', { id: 'number', asked: 'number', page: 'number' })
export const categoryHeirButton = defineButton('u1', { id: 'number', asked: 'number' })
/** `taken` 0: it was said to be empty, and nothing goes anywhere. */
export const categoryDeleteNowButton = defineButton('u2', { id: 'number', asked: 'number', taken: 'number' })
