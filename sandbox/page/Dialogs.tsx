// The questions a phone asks: an alert of the bot, a number or place to be shared, a chat to be chosen, a receipt.
import { useState } from 'preact/hooks'
import type { Phone } from './contract.ts'
import { money, phoneNumber } from './format.ts'
import { Layer } from './Layer.tsx'
import { t } from './language.ts'
import { screenOf } from './screens.ts'
import { state } from './state.ts'
import { inChat, perform, startInline } from './taps.ts'

type Props = { phone: Phone; close: () => void }

export function Dialogs({ phone }: { phone: Phone }) {
  const { dialog } = screenOf(phone.key)
  const open = dialog.value
  const close = () => {
    dialog.value = undefined
  }
  switch (open?.kind) {
    case undefined:
      return null
    case 'alert':
      return <Alert text={open.text} close={close} />
    case 'contact':
      return <ShareContact phone={phone} close={close} />
    case 'location':
      return <ShareLocation phone={phone} close={close} />
    case 'choose-chat':
      return <ChooseChat phone={phone} query={open.query} close={close} />
    case 'receipt':
      return <Receipt phone={phone} message={open.message} close={close} />
  }
}

function Alert({ text, close }: { text: string; close: () => void }) {
  const title = state.value?.bot.names[''] ?? ''
  return (
    <Layer label={title} kind="popup" close={close}>
      <h3>{title}</h3>
      <p role="alert">{text}</p>
      <div class="answers">
        <button type="button" class="plain" onClick={close}>
          {t('sandbox-ok')}
        </button>
      </div>
    </Layer>
  )
}

function ShareContact({ phone, close }: Props) {
  const number = state.value?.people.find(({ user }) => user.id === phone.person.id)?.phone ?? ''
  const share = () => {
    close()
    void perform(phone, { do: 'contact', ...inChat(phone) })
  }
  return (
    <Layer label={t('sandbox-share-contact')} kind="popup" close={close}>
      <h3>{t('sandbox-share-contact')}</h3>
      <p>{t('sandbox-share-contact-text', { number: phoneNumber(number) })}</p>
      <Answers yes={t('sandbox-share')} act={share} close={close} />
    </Layer>
  )
}

function ShareLocation({ phone, close }: Props) {
  const [at, setAt] = useState('55.75222, 37.61556')
  const [latitude = Number.NaN, longitude = Number.NaN] = at.split(/[,;\s]+/).map(Number)
  const valid = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  const share = () => {
    if (!valid) return
    close()
    void perform(phone, { do: 'location', ...inChat(phone), latitude, longitude })
  }
  return (
    <Layer label={t('sandbox-share-location')} kind="popup" close={close}>
      <h3>{t('sandbox-share-location')}</h3>
      <label class="labelled">
        {t('sandbox-coordinates')}
        <input
          value={at}
          inputMode="decimal"
          aria-invalid={!valid}
          onInput={(event) => setAt(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && share()}
        />
      </label>
      {!valid && <p class="wrong">{t('sandbox-coordinates-wrong')}</p>}
      <Answers yes={t('sandbox-send')} act={share} close={close} />
    </Layer>
  )
}

function ChooseChat({ phone, query, close }: Props & { query: string }) {
  const own = state.value?.phones.filter(({ person }) => person.id === phone.person.id) ?? []
  return (
    <Layer label={t('sandbox-choose-chat')} kind="popup" close={close}>
      <h3>{t('sandbox-choose-chat')}</h3>
      {own.map(({ key, chat }) => (
        <button
          key={key}
          type="button"
          class="card-row"
          onClick={() => {
            close()
            startInline(key, query)
          }}
        >
          {chat.title}
        </button>
      ))}
    </Layer>
  )
}

function Receipt({ phone, message, close }: Props & { message: number }) {
  const invoice = phone.messages.find((shown) => shown.message.message_id === message)?.message.invoice
  if (invoice === undefined) return null
  return (
    <Layer label={t('sandbox-receipt')} kind="sheet" close={close}>
      <h3>{t('sandbox-receipt')}</h3>
      <p>
        <b>{invoice.title}</b>
      </p>
      <p>{invoice.description}</p>
      <dl class="sums">
        <div class="total">
          <dt>{t('sandbox-paid')}</dt>
          <dd>{money(invoice.total_amount, invoice.currency)}</dd>
        </div>
      </dl>
      <button type="button" class="wide-button" onClick={close}>
        {t('sandbox-close')}
      </button>
    </Layer>
  )
}

function Answers({ yes, act, close }: { yes: string; act: () => void; close: () => void }) {
  return (
    <div class="answers">
      <button type="button" class="plain" onClick={close}>
        {t('sandbox-cancel')}
      </button>
      <button type="button" class="plain" data-first onClick={act}>
        {yes}
      </button>
    </div>
  )
}
