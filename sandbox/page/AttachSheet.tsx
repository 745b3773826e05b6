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

const longestCaption = 1_024
const isPicture = ({ type }: File) => /^image\/(jpeg|png|webp|gif)$/.test(type)

export function AttachSheet({ phone }: { phone: Phone }) {
  const screen = screenOf(phone.key)
  const { attached, text } = screen
  const files = attached.value
  const [broken, setBroken] = useState<readonly File[]>([])
  const allPictures = files.every((file) => isPicture(file) && !broken.includes(file))
  const [wished, setAsFile] = useState(false)
  const asFile = wished || !allPictures
  const refuse = (file: File) => setBroken((known) => [...known, file])
  // What is too long for a caption stays in the field.
  const [begun] = useState(() => (text.peek().length > longestCaption ? '' : text.peek()))
  const [caption, setCaption] = useState(begun)
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
    screen.sending.value += files.length
    const done = await perform(phone, act, files)
    screen.sending.value -= files.length
    if (done === undefined) return
    if (text.value === begun) text.value = ''
    screen.replyTo.value = undefined
  }
  return (
    <Layer label={t('sandbox-attach-title', { count: files.length })} kind="sheet" close={close}>
      <h3>{t('sandbox-attach-title', { count: files.length })}</h3>
      <ul class="chosen">
        {files.map((file, index) => (
          <Chosen key={index} file={file} asFile={asFile || !isPicture(file)} refuse={() => refuse(file)} />
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
          maxLength={longestCaption}
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

type ChosenProps = { file: File; asFile: boolean; refuse: () => void }

/** What only calls itself a picture leaves as a file, as from a phone. */
function Chosen({ file, asFile, refuse }: ChosenProps) {
  const address = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  if (!asFile)
    return (
      <li>
        <img src={address} alt={file.name} onError={refuse} />
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
