import { Archive, CircleDot, FileWarning, PencilLine, Radio } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo } from 'react'
import type { PostFacts, PostStatus } from '../../shared/domain/post.ts'
import type { OpenedFolder } from '../../shared/ipc/contract.ts'
import { useArticle } from '../state/article.ts'
import { useChecking } from '../state/checking.ts'
import { openArticle, sortedPosts } from '../state/library.ts'
import { dateWords } from '../ui/date-words.ts'

/** The articles of the folder: one is open at a time; the arrow keys walk through them. */
export function ArticleList({ folder }: { folder: OpenedFolder }) {
  const openFile = useArticle((state) => state.article?.file ?? null)
  const draft = useChecking((state) => state.draft)
  const id = useId()
  const posts = useMemo(() => {
    const current = folder.workspace.posts.map((post) => (post.file === draft?.file ? draft : post))
    return sortedPosts(current)
  }, [folder, draft])
  const openIndex = posts.findIndex((post) => post.file === openFile)

  function walk(event: KeyboardEvent): void {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = posts[step(openIndex, posts.length)]
    if (next !== undefined) void openArticle(next.file)
  }

  return (
    <nav className="pane pane-articles">
      <h2 className="pane-title">
        Articles <span className="count">{posts.length}</span>
      </h2>
      {posts.length === 0 && (
        <p className="pane-hint">No articles in this folder yet. Paste one, or begin a new one.</p>
      )}
      <div
        role="listbox"
        aria-label="Articles"
        tabIndex={0}
        className="article-list"
        aria-activedescendant={openIndex < 0 ? undefined : `${id}-${openIndex}`}
        onKeyDown={walk}
      >
        {posts.map((post, index) => (
          <ArticleOption key={post.file} id={`${id}-${index}`} post={post} isOpen={post.file === openFile} />
        ))}
      </div>
      <Unreadable folder={folder} />
    </nav>
  )
}

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
}

const statusWords: Readonly<Record<PostStatus, string>> = {
  draft: 'Draft',
  review: 'In review',
  published: 'Live',
}
const statusIcons = { draft: PencilLine, review: CircleDot, published: Radio } as const

function ArticleOption({ id, post, isOpen }: { id: string; post: PostFacts; isOpen: boolean }) {
  const title = post.title?.text ?? post.name
  const Icon = post.isPlaceholder ? Archive : statusIcons[post.status]
  const status = post.isPlaceholder ? 'Placeholder' : statusWords[post.status]
  const date = post.date === null ? null : dateWords(post.date.text)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox itself hears the keys, as ARIA's pattern has it.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-label={title}
      aria-description={date === null ? status : `${status}, ${date}`}
      aria-selected={isOpen}
      className="article-option"
      onClick={() => void openArticle(post.file)}
    >
      <span className="article-title">{title}</span>
      <span className={`article-facts status-${post.status}`}>
        <Icon aria-hidden size={13} /> {status}
        {date !== null && <span className="article-date">{date}</span>}
      </span>
    </div>
  )
}

function Unreadable({ folder }: { folder: OpenedFolder }) {
  if (folder.unreadable.length === 0) return null
  return (
    <details className="unreadable">
      <summary>
        <FileWarning aria-hidden size={14} /> {many(folder.unreadable.length)}
      </summary>
      <ul>
        {folder.unreadable.map(({ file, reason }) => (
          <li key={file}>
            <strong>{file}</strong> {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}

function many(count: number): string {
  return count === 1 ? 'A file that needs a look' : `${count} files that need a look`
}
