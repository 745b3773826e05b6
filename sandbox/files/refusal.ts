// What Telegram's server finds wrong with a file once it has it. A single message says so in the Bot API's words, an album
// names the message and keeps the server's.
import { badRequest, Refusal } from '../api/refusal.ts'

const words: Record<string, string> = {
  WEBPAGE_CURL_FAILED: 'Failed to get HTTP URL content',
  WEBPAGE_MEDIA_EMPTY: 'Wrong type of the web page content',
  EXTERNAL_URL_INVALID: 'Wrong HTTP URL specified',
}

export class MediaRefused extends Refusal {
  /** As the server says it. */
  readonly reason: string

  constructor(reason: string) {
    super(400, badRequest(words[reason] ?? reason).message)
    this.reason = reason
  }
}

/** Keeping a file as part of an album; `position` counts from one. */
export async function inAlbum<T>(position: number, keeping: Promise<T>): Promise<T> {
  try {
    return await keeping
  } catch (error) {
    if (!(error instanceof MediaRefused)) throw error
    throw badRequest(`Failed to send message #${position} with the error message "${error.reason}"`)
  }
}
