import { useMemo } from 'react'
import { type DetailKey, readDetails } from '../../shared/domain/article-details.ts'
import { setDetail } from '../../shared/domain/front-matter.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { useArticle } from '../state/article.ts'
import { useDetailChanges } from '../state/details.ts'

/** The details of the open article as a form reads and changes them. */
export type DetailsForm = ReturnType<typeof useDetailsForm>

/**
 * Reads the details of the open article, and changes them: `set` gives one another value (an empty one takes it out), and `field` is
 * the value of one with what sets it.
 */
export function useDetailsForm() {
  const file = useArticle((state) => state.article?.file ?? '')
  const frontMatter = useArticle((state) => state.article?.live.frontMatter ?? '')
  const details = useMemo(() => readDetails(frontMatter), [frontMatter])
  const facts = useMemo(() => postFacts(file, frontMatter), [file, frontMatter])
  const { problem, change } = useDetailChanges()
  const set = (key: string) => (value: string) =>
    change((text) => setDetail(text, key, value === '' ? undefined : value))
  const field = (key: DetailKey) => ({ value: details.values[key], onChange: set(key) })
  return { file, ...details, facts, problem, change, set, field }
}
