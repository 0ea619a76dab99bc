import { Archive, CircleDot, CircleHelp, CircleX, PencilLine, Radio, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { PostStatus } from '../../shared/domain/post.ts'
import { openArticle } from '../state/library.ts'
import { dateWords } from '../ui/date-words.ts'
import { statusWords } from '../ui/status-words.ts'
import type { FindingCount } from './finding-counts.ts'

const statusIcons = { draft: PencilLine, review: CircleDot, published: Radio } as const
const findingIcons = { error: CircleX, warning: TriangleAlert, note: CircleHelp } as const

/**
 * One article in the list: its title, status, date, series and what the checks say of it. It is given these alone: React
 * goes on holding what it showed before, and all that is known of an article is much.
 */
export const ArticleOption = memo(function ArticleOption({
  id,
  file,
  title,
  status: state,
  isPlaceholder,
  date: written,
  series,
  findings,
  isOpen,
}: {
  id: string
  file: string
  title: string
  status: PostStatus
  isPlaceholder: boolean
  /** As it is written; null where there is none. */
  date: string | null
  series: string | null
  findings: FindingCount | null
  isOpen: boolean
}) {
  const Icon = isPlaceholder ? Archive : statusIcons[state]
  const status = isPlaceholder ? 'Placeholder' : statusWords[state]
  const date = written === null ? null : dateWords(written)
  const FindingIcon = findings === null ? null : findingIcons[findings.worst]
  const place = [date, series].filter((part) => part !== null).join(' · ')
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
      data-file={file}
      className="article-option"
      onClick={() => void openArticle(file)}
    >
      <span className="article-title">{title}</span>
      <span className={`article-facts status-${state}`}>
        <Icon aria-hidden size={13} /> {status}
        {FindingIcon !== null && findings !== null && (
          <span className={`article-findings findings-${findings.worst}`} title={findings.words}>
            <FindingIcon aria-hidden size={13} /> {findings.count}
          </span>
        )}
      </span>
      {place !== '' && <span className="article-place">{place}</span>}
    </div>
  )
})
