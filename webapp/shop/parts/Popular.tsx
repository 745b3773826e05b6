import { t } from '../../language.ts'
import type { HomeView } from '../api.ts'
import { asked } from '../asked.ts'
import { questions } from '../questions.ts'
import { pathTo } from '../route.ts'
import { Row } from './Row.tsx'

/** What others like; where nobody has bought anything yet, what is new. */
export function Popular() {
  const home = asked<HomeView>(questions.home()).now.value
  if (home.state === 'loading') return <div class="row-place" />
  if (home.state === 'failed') return null
  const { popular, fresh } = home.value
  return popular.length > 0 ? (
    <Row title={t('row-popular')} path={`${pathTo.catalogue}?sort=popular`} cards={popular} />
  ) : (
    <Row title={t('row-fresh')} path={pathTo.catalogue} cards={fresh} />
  )
}
