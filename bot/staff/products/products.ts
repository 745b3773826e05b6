// All that staff say and tap about products, stock, prices and availability.
import type { Around } from '../../context.ts'
import type { Feature } from '../../feature.ts'
import type { TalkKind } from '../../talks.ts'
import { addingFeature } from './adding.ts'
import { findTalk, findTalkName, listsFeature } from './lists.ts'
import { offersFeature } from './offers.ts'
import { offersName, offersTalk } from './offers-talk.ts'
import { sheetsFeature } from './sheets.ts'
import { productTalk, productTalkName } from './talk.ts'

/** Before whatever takes every button of a talk that is over. */
export function productFeatures(around: Around): Feature[] {
  return [addingFeature(around), listsFeature(around), sheetsFeature(around), offersFeature(around)]
}

export function productTalks(around: Around): Record<string, TalkKind> {
  return {
    [productTalkName]: productTalk(around),
    [findTalkName]: findTalk(around),
    [offersName]: offersTalk(around),
  }
}
