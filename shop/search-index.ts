// Keeps the search in step with the products: only published ones are findable. Never decides what a search answers.
import type { Tx } from './transaction.ts'

/** Adds, updates or removes one product in the search, as its row now says. */
export function indexProduct(_tx: Tx, _productId: number): void {}

/** All products anew: after seeding, import or restore. */
export function rebuildSearch(_tx: Tx): void {}
