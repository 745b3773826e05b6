// How long is kept what is of use for a while only. /privacy tells customers these very figures, so that what is promised is
// what is done.

export const day = 24 * 3_600_000

/** One copy a night. */
const backups = 14

/** In days. */
export const kept = {
  /** Telegram keeps an update for one, and begins its numbers anew after a quiet week. */
  updates: 2,
  /** Nobody takes up a conversation after a month; what was typed is in the draft. */
  conversations: 30,
  /** What customers and the shop write to each other. */
  dialogue: 365,
  /** Who got which broadcast; how many stays. */
  broadcastReceipts: 365,
  sentMessages: 30,
  deadMessages: 90,
  idleGuests: 90,
  /** Who changed many products at once, and when. */
  bulkChanges: 30,
  backups,
  /** Longer than the oldest copy: whoever puts that one back finds every picture it shows. */
  unusedPictures: backups + 1,
} as const
