// A word about something that has just been done, shown for a while wherever somebody is.
import { signal } from '@preact/signals'

export type News = { text: string }

export const news = signal<News | undefined>(undefined)

export function tell(text: string): void {
  news.value = { text }
}
