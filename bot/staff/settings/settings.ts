// The settings as one part of the owner's office.
import type { OfficePart } from '../office/parts.ts'
import { choicePart } from './choice-part.ts'
import { fieldPart } from './field-part.ts'
import { hoursPart } from './hours-part.ts'
import { menuPart } from './menu-part.ts'
import { methodChanges } from './method-changes.ts'
import { methodPart } from './method-part.ts'
import { setupPart } from './setup-part.ts'

export const settingsPart: OfficePart = {
  permission: 'settings.edit',
  screens: {
    ...menuPart.screens,
    ...setupPart.screens,
    ...choicePart.screens,
    ...hoursPart.screens,
    ...methodPart.screens,
  },
  questions: { ...fieldPart.questions, ...hoursPart.questions, ...methodChanges.questions },
  acts: { ...fieldPart.acts, ...choicePart.acts, ...hoursPart.acts, ...methodChanges.acts },
}
