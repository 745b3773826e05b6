/** Not even the texts arrived, so the page cannot know which language it is in. */
export function Unspoken({ again }: { again: () => void }) {
  return (
    <div class="notice" role="alert">
      <p lang="ru">Не удалось открыть страницу. Проверьте интернет и попробуйте ещё раз.</p>
      <p lang="en">The page could not be opened. Check your connection and try again.</p>
      <button type="button" class="button" onClick={again}>
        <span lang="ru">Повторить</span>&nbsp;· <span lang="en">Try again</span>
      </button>
    </div>
  )
}
