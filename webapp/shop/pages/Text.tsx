import { Fragment } from 'preact'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import type { BlockView, TextView } from '../api.ts'
import { asked } from '../asked.ts'
import type { PageProps } from '../pages.ts'
import { questions } from '../questions.ts'
import { Missing } from './Nowhere.tsx'
import '../text.css'

export function Text({ route: { slug } }: PageProps<'text'>) {
  const text = asked<TextView>(questions.text(slug))
  const state = text.now.value
  if (state.state === 'failed' && state.failure.code === 'not-found') return <Missing />
  return (
    <main class="page" tabIndex={-1}>
      {state.state === 'loading' && <TextBones />}
      {state.state === 'failed' && <FailureNotice failure={state.failure} again={() => void text.again()} />}
      {state.state === 'ready' && (
        <article class="text">
          <h1>{state.value.title}</h1>
          {state.value.text.map((block, index) => (
            <Block key={index} block={block} />
          ))}
        </article>
      )}
    </main>
  )
}

function Block({ block }: { block: BlockView }) {
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((words, index) => (
          <li key={index}>
            <Words words={words} />
          </li>
        ))}
      </ul>
    )
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Words words={block.words} />
      </p>
    )
  }
  const Heading = block.level === 1 ? 'h2' : 'h3'
  return (
    <Heading>
      <Words words={block.words} />
    </Heading>
  )
}

type WordsView = Extract<BlockView, { kind: 'paragraph' }>['words']

function Words({ words }: { words: WordsView }) {
  return words.map(({ text, bold = false, href }, index) => {
    const shown = bold ? <b>{text}</b> : text
    return href === undefined ? (
      <Fragment key={index}>{shown}</Fragment>
    ) : (
      <a key={index} href={href}>
        {shown}
      </a>
    )
  })
}

/** Where something to read will be. */
function TextBones() {
  return (
    <div role="status">
      <div class="text bones">
        <div class="bone line" />
        <div class="bone line wide" />
        <div class="bone line wide" />
        <div class="bone line wide" />
      </div>
      <Slow />
    </div>
  )
}
