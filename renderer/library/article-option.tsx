import { Archive, CircleDot, CircleHelp, CircleX, PencilLine, Radio, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { PostFacts } from '../../shared/domain/post.ts'
import { openArticle } from '../state/library.ts'
import { dateWords } from '../ui/date-words.ts'
import { statusWords } from '../ui/status-words.ts'
import { listTitle } from './arrange.ts'
import type { FindingCount } from './finding-counts.ts'

const statusIcons = { draft: PencilLine, review: CircleDot, published: Radio } as const
const findingIcons = { error: CircleX, warning: TriangleAlert, note: CircleHelp } as const

/** One article in the list: its title, status, date, series and what the checks say of it. */
export const ArticleOption = memo(function ArticleOption({
  id,
  post,
  series,
  findings,
  isOpen,
}: {
  id: string
  post: PostFacts
  series: string | null
  findings: FindingCount | null
  isOpen: boolean
}) {
  const title = listTitle(post)
  const Icon = post.isPlaceholder ? Archive : statusIcons[post.status]
  const status = post.isPlaceholder ? 'Placeholder' : statusWords[post.status]
  const date = post.date === null ? null : dateWords(post.date.text)
  const FindingIcon = findings === null ? null : findingIcons[findings.worst]
  const description = [status, date, series, findings?.words].filter((part) => part != null).join(', ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox itself hears the keys, as ARIA's pattern has it.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-label={title}
      aria-description={description}
      aria-selected={isOpen}
      data-file={post.file}
      className="article-option"
      onClick={() => void openArticle(post.file)}
    >
      <span className="article-title">{title}</span>
      <span className={`article-facts status-${post.status}`}>
        <Icon aria-hidden size={13} /> {status}
        {date !== null && <span className="article-date">{date}</span>}
        {FindingIcon !== null && findings !== null && (
          <span className={`article-findings findings-${findings.worst}`} title={findings.words}>
            <FindingIcon aria-hidden size={13} /> {findings.count}
          </span>
        )}
      </span>
      {series !== null && <span className="article-series">{series}</span>}
    </div>
  )
})
