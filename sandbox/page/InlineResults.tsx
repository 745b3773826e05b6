// Inline mode: what the bot offers to `@bot words`, above the field. A tap sends it.
import type { InlineQueryResult } from 'grammy/types'
import { useEffect, useState } from 'preact/hooks'
import { moveFocus } from './arrow-keys.ts'
import type { Done, Phone } from './contract.ts'
import { t } from './language.ts'
import { screenOf } from './screens.ts'
import { state } from './state.ts'
import { inChat, perform } from './taps.ts'

const pauseMs = 250
type Found = NonNullable<Done['inline']>

/** The words after the bot's name; nothing when the text does not begin with it. */
export function inlineQueryIn(text: string): string | undefined {
  const bot = state.value?.bot
  const start = `@${bot?.username.toLowerCase()} `
  return bot?.inline && text.toLowerCase().startsWith(start) ? text.slice(start.length) : undefined
}

export function InlineResults({ phone, query }: { phone: Phone; query: string }) {
  const { found, busy, more } = useFound(phone, query)
  const { text } = screenOf(phone.key)
  const pick = (result: string) => {
    text.value = ''
    void perform(phone, { do: 'choose', ...inChat(phone), query, result })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only leads the arrows from button to button
    <div class="offers inline-results" aria-busy={busy} onKeyDown={moveFocus}>
      <p class="unseen" role="status">
        {found === undefined ? '' : t('sandbox-found', { count: found.results.length })}
      </p>
      {busy && <span class="progress" />}
      {found?.button !== undefined && (
        <button
          type="button"
          class="offer more-results"
          onClick={() => void perform(phone, { do: 'inline-button', ...inChat(phone), query })}
        >
          {found.button.text}
        </button>
      )}
      {found?.results.length === 0 && <p class="nothing-found">{t('sandbox-nothing-found')}</p>}
      {found?.results.map((result) => (
        <Result key={result.id} result={result} pick={() => pick(result.id)} />
      ))}
      {found !== undefined && found.nextOffset !== '' && (
        <button type="button" class="offer more-results" onClick={more}>
          {t('sandbox-more-results')}
        </button>
      )}
    </div>
  )
}

function useFound(phone: Phone, query: string) {
  const [found, setFound] = useState<Found | undefined>(undefined)
  const [busy, setBusy] = useState(true)
  useEffect(() => {
    let stale = false
    setBusy(true)
    const timer = setTimeout(async () => {
      const done = await perform(phone, { do: 'inline', ...inChat(phone), query })
      if (stale) return
      setFound(done?.inline)
      setBusy(false)
    }, pauseMs)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [query])
  const more = async () => {
    if (found === undefined) return
    const done = await perform(phone, { do: 'inline', ...inChat(phone), query, offset: found.nextOffset })
    if (done?.inline === undefined) return
    setFound({ ...done.inline, results: [...found.results, ...done.inline.results] })
  }
  return { found, busy, more: () => void more() }
}

function Result({ result, pick }: { result: InlineQueryResult; pick: () => void }) {
  const picture = pictureOf(result)
  const title = 'title' in result && result.title ? result.title : t('sandbox-result')
  const description =
    'description' in result && typeof result.description === 'string' ? result.description : undefined
  return (
    <button type="button" class="offer result" onClick={pick}>
      {picture === undefined ? (
        <span class="result-letter" aria-hidden="true">
          {[...title][0]}
        </span>
      ) : (
        <img src={picture} alt="" width="48" height="48" loading="lazy" />
      )}
      <span class="offer-words">
        <b>{title}</b>
        {description !== undefined && <small>{description}</small>}
      </span>
    </button>
  )
}

function pictureOf(result: InlineQueryResult): string | undefined {
  if ('photo_file_id' in result) return `/files/${result.photo_file_id}`
  if ('thumbnail_url' in result && result.thumbnail_url !== undefined) return String(result.thumbnail_url)
  return 'photo_url' in result ? result.photo_url : undefined
}
