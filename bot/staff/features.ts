// All that whoever works in the shop can say and tap. What each may do, the rules decide.
import type { Around } from '../context.ts'
import type { Feature } from '../feature.ts'
import type { TalkKind } from '../talks.ts'
import { backupFeature, backupTalk } from './backup.ts'
import { broadcastFeature, broadcastTalks } from './broadcast/broadcast.ts'
import { bulkFeature } from './bulk/bulk.ts'
import { bulkTalks } from './bulk/bulk-questions.ts'
import { undoFeature } from './bulk/undo.ts'
import { categoriesFeature } from './categories/categories.ts'
import { categoryTalks } from './categories/category-questions.ts'
import { afterImportFeature } from './import/after-import.ts'
import { exportFeature } from './import/export.ts'
import { importFeature } from './import/import.ts'
import { joiningFeature } from './joining.ts'
import { logFeature } from './log/log.ts'
import { noticesFeature } from './notices.ts'
import { orderCardFeature } from './orders/order-card.ts'
import { orderEditingFeature } from './orders/order-editing.ts'
import { findingName, findingTalk } from './orders/order-finding.ts'
import { orderListFeature } from './orders/order-list.ts'
import { orderLookupFeature } from './orders/order-lookup.ts'
import { orderTalks } from './orders/order-talks.ts'
import { outboxFeature } from './outbox.ts'
import { ownerOfficeFeature, ownerOfficeTalks } from './owner-office.ts'
import { productFeatures, productTalks } from './products/products.ts'
import { reviewDecidingFeature } from './review-deciding.ts'
import { statsFeature } from './stats/stats.ts'
import { summaryFeature } from './stats/summary.ts'
import { teamFeature } from './team/team.ts'

export function staffFeatures(around: Around): Feature[] {
  return [
    ...[joiningFeature(around), teamFeature(around)],
    ...[orderCardFeature(around), orderLookupFeature(around), orderListFeature(around)],
    ...[orderEditingFeature(around), reviewDecidingFeature(around)],
    ...productFeatures(around),
    ...[bulkFeature(around), undoFeature(around), categoriesFeature(around)],
    ...[importFeature(around), exportFeature(around), afterImportFeature(around)],
    ...[statsFeature(around), summaryFeature(around), broadcastFeature(around)],
    ...[logFeature(around), backupFeature(around)],
    ...[noticesFeature(around), outboxFeature(around), ownerOfficeFeature(around)],
  ]
}

export function staffTalks(around: Around): Record<string, TalkKind> {
  return {
    [findingName]: findingTalk(around),
    ...orderTalks(around),
    ...productTalks(around),
    ...bulkTalks(around),
    ...categoryTalks(around),
    ...ownerOfficeTalks(around),
    ...broadcastTalks(around),
    ...backupTalk(around),
  }
}
