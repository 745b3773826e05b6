// The inbox of everybody the shop writes mail to. What a mail brings runs nothing: it is shown in a closed frame.
import { useState } from 'preact/hooks'
import type { Mail } from './contract.ts'
import { Drawer } from './Drawer.tsx'
import { fileSize, mailTime } from './format.ts'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { send, state } from './state.ts'

/** A mail may ask for pictures from anywhere; nothing here leaves this machine. */
const onlyItself =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src \'unsafe-inline\'">'

type View = 'html' | 'text' | 'headers'

export function MailDrawer({ close }: { close: () => void }) {
  const mails = state.value?.mails ?? []
  const [openId, setOpenId] = useState<string | undefined>(undefined)
  const open = mails.find(({ id }) => id === openId)
  const clear = mails.length > 0 && open === undefined && (
    <button type="button" class="plain" onClick={() => void send({ do: 'clear-mails' })}>
      {t('sandbox-clear')}
    </button>
  )
  return (
    <Drawer title={t('sandbox-mail')} tools={clear} close={close}>
      {open !== undefined && <Letter mail={open} back={() => setOpenId(undefined)} />}
      {open === undefined && mails.length === 0 && <p class="empty">{t('sandbox-no-mail')}</p>}
      {open === undefined && (
        <ul class="mails">
          {mails.map((mail) => (
            <li key={mail.id}>
              <button type="button" onClick={() => setOpenId(mail.id)}>
                <span class="mail-line">
                  <b>{mail.to.join(', ')}</b>
                  <time>{mailTime(mail.at)}</time>
                </span>
                <span class="mail-subject">{mail.subject || t('sandbox-no-subject')}</span>
                <small>{mail.text.slice(0, 120)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  )
}

function Letter({ mail, back }: { mail: Mail; back: () => void }) {
  const [view, setView] = useState<View>(mail.html === undefined ? 'text' : 'html')
  const views: View[] = mail.html === undefined ? ['text', 'headers'] : ['html', 'text', 'headers']
  return (
    <article class="letter">
      <button type="button" class="plain back" onClick={back}>
        <Icon name="back" size={20} />
        {t('sandbox-all-mail')}
      </button>
      <h3>{mail.subject || t('sandbox-no-subject')}</h3>
      <p class="letter-who">{`${mail.from} → ${mail.to.join(', ')}`}</p>
      <div class="views" role="tablist" aria-label={t('sandbox-view')}>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={view === each}
            onClick={() => setView(each)}
          >
            {t(`sandbox-view-${each}`)}
          </button>
        ))}
      </div>
      {view === 'html' && mail.html !== undefined && (
        <iframe
          title={mail.subject || t('sandbox-no-subject')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`${onlyItself}<base target="_blank">${mail.html}`}
        />
      )}
      {view === 'text' && <pre class="letter-text">{mail.text}</pre>}
      {view === 'headers' && <Headers headers={mail.headers} />}
      {mail.attachments.length > 0 && (
        <ul class="attachments">
          {mail.attachments.map(({ name, size }, index) => (
            <li key={index}>
              <Icon name="file" size={18} /> {name} <small>{fileSize(size)}</small>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function Headers({ headers }: { headers: Record<string, string> }) {
  return (
    <dl class="pairs">
      {Object.entries(headers).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
