// The buttons of /staff. Whether what they ask for may be done, the rules say when it is tapped.
import { defineButton } from '../../callback-data.ts'

export const teamButton = defineButton('zt', { page: 'number' })
export const memberButton = defineButton('zp', { staff: 'number' })
/** Gives the role, or asks first where it is not easily taken back. */
export const roleButton = defineButton('zr', { staff: 'number', role: 'rest' })
export const reallyRoleButton = defineButton('zq', { staff: 'number', role: 'rest' })
export const dismissButton = defineButton('zx', { staff: 'number' })
export const reallyDismissButton = defineButton('zy', { staff: 'number' })
/** As whom, and for how many days the link is good. */
export const inviteButton = defineButton('zi', { days: 'number' })
/** Makes the link. By the moment at which it was offered a second tap is known. */
export const linkButton = defineButton('zl', { days: 'number', at: 'number', role: 'rest' })
export const revokeButton = defineButton('zv', { id: 'number', page: 'number' })
