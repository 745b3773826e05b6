// A last look at what was chosen: as pictures or as files, and with which words.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { placeOf } from './Composer.tsx'
import type { Phone } from './contract.ts'
import { fileSize } from './format.ts'
import { Icon } from './icons.tsx'
import { Layer } from './Layer.tsx'
import { t } from './language.ts'
import { screenOf } from './screens.ts'
import { inChat, perform } from './taps.ts'

const isPicture = ({ type }: File) => /^image\/(jpeg|png|webp|gif)$/.test(type)

export function AttachSheet({ phone }: { phone: Phone }) {
  const screen = screenOf(phone.key)
  const { attached, text } = screen
  const files = attached.value
  const allPictures = files.every(isPicture)
  const [asFile, setAsFile] = useState(!allPictures)
  const [caption, setCaption] = useState(text.peek())
  const close = () => {
    attached.value = []
  }
  const sendIt = async () => {
    const words = caption.trim()
    const as = asFile ? 'file' : 'photo'
    const act = {
      do: 'attach',
      ...inChat(phone),
      as,
      ...(words && { caption: words }),
      ...placeOf(screen),
    } as const
    close()
    const done = await perform(phone, act, files)
    if (done !== undefined) {
      text.value = ''
      screen.replyTo.value = undefined
    }
  }
  return (
    <Layer label={t('sandbox-attach-title', { count: files.length })} kind="sheet" close={close}>
      <h3>{t('sandbox-attach-title', { count: files.length })}</h3>
      <ul class="chosen">
        {files.map((file) => (
          <Chosen key={`${file.name}${file.size}`} file={file} asFile={asFile || !isPicture(file)} />
        ))}
      </ul>
      {allPictures && (
        <label class="tick">
          <input
            type="checkbox"
            checked={asFile}
            onChange={(event) => setAsFile(event.currentTarget.checked)}
          />
          {t('sandbox-as-file')}
        </label>
      )}
      <form
        class="caption"
        onSubmit={(event) => {
          event.preventDefault()
          void sendIt()
        }}
      >
        <input
          data-first
          value={caption}
          maxLength={1_024}
          aria-label={t('sandbox-caption')}
          placeholder={t('sandbox-caption')}
          onInput={(event) => setCaption(event.currentTarget.value)}
        />
        <button type="submit" class="send" aria-label={t('sandbox-send')}>
          <Icon name="send" />
        </button>
      </form>
      <button type="button" class="plain" onClick={close}>
        {t('sandbox-cancel')}
      </button>
    </Layer>
  )
}

function Chosen({ file, asFile }: { file: File; asFile: boolean }) {
  const address = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  if (!asFile)
    return (
      <li>
        <img src={address} alt={file.name} />
      </li>
    )
  return (
    <li class="chosen-file">
      <Icon name="file" />
      <span class="chosen-name">{file.name}</span>
      <small>{fileSize(file.size)}</small>
    </li>
  )
}
