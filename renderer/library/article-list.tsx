import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react'
import { knowPosts } from '../../shared/domain/known-posts.ts'
import type { PostFacts } from '../../shared/domain/post.ts'
import { seriesOf } from '../../shared/domain/series-order.ts'
import type { OpenedFolder } from '../../shared/ipc/contract.ts'
import { useArticle } from '../state/article.ts'
import { setArticleView, useArticleView } from '../state/article-view.ts'
import { useChecking } from '../state/checking.ts'
import { openArticle } from '../state/library.ts'
import { arrangeArticles, listTitle } from './arrange.ts'
import { ArticleFilter } from './article-filter.tsx'
import { ArticleContextMenu, ArticleMenuButton } from './article-menu.tsx'
import { ArticleOption } from './article-option.tsx'
import { countFindings } from './finding-counts.ts'
import { SeriesButton } from './series-button.tsx'
import { UnreadableFiles } from './unreadable-files.tsx'

/** The articles of the folder: one is open at a time; the arrow keys walk through them. */
export function ArticleList({ folder }: { folder: OpenedFolder }) {
  const openFile = useArticle((state) => state.article?.file ?? null)
  const { groups, findings, seriesName } = useArranged(folder)
  const id = useId()
  const posts = groups.flatMap((group) => group.posts)
  const openIndex = posts.findIndex((post) => post.file === openFile)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [openFile])
  let index = -1
  return (
    <nav className="pane pane-articles">
      <div className="pane-head">
        <h2 className="pane-title">
          Articles <span className="count">{folder.workspace.posts.length}</span>
        </h2>
        <SeriesButton />
        <ArticleMenuButton />
      </div>
      {folder.workspace.posts.length > 0 && <ArticleFilter />}
      <Emptiness all={folder.workspace.posts.length} shown={posts.length} />
      <ArticleContextMenu>
        <div
          ref={list}
          role="listbox"
          aria-label="Articles"
          tabIndex={0}
          className="article-list"
          aria-activedescendant={openIndex < 0 ? undefined : `${id}-${openIndex}`}
          onKeyDown={(event) => walk(event, posts, openIndex)}
        >
          {groups.map(({ heading, posts: inGroup }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
            <div key={heading ?? ''} role="group" aria-label={heading ?? 'All articles'}>
              {heading !== null && (
                <div className="article-group" aria-hidden>
                  {heading}
                </div>
              )}
              {inGroup.map((post) => {
                index++
                return (
                  <ArticleOption
                    key={post.file}
                    id={`${id}-${index}`}
                    file={post.file}
                    title={listTitle(post)}
                    status={post.status}
                    isPlaceholder={post.isPlaceholder}
                    date={post.date?.text ?? null}
                    series={heading === null ? seriesName(post) : null}
                    findings={findings.get(post.file) ?? null}
                    isOpen={post.file === openFile}
                  />
                )
              })}
            </div>
          ))}
        </div>
      </ArticleContextMenu>
      <UnreadableFiles folder={folder} />
    </nav>
  )
}

function Emptiness({ all, shown }: { all: number; shown: number }) {
  if (all === 0)
    return <p className="pane-hint">No articles in this folder yet. Paste one, or begin a new one.</p>
  return shown > 0 ? null : (
    <div className="pane-hint">
      <p role="status">No article fits the filter.</p>
      <button
        type="button"
        className="link-button"
        onClick={() => setArticleView({ words: '', status: 'all' })}
      >
        Show all articles
      </button>
    </div>
  )
}

function useArranged(folder: OpenedFolder) {
  const draft = useChecking((state) => state.draft)
  const allFindings = useChecking((state) => state.findings)
  const view = useArticleView()
  const posts = useMemo(
    () => folder.workspace.posts.map((post) => (post.file === draft?.file ? draft : post)),
    [folder, draft],
  )
  const findings = useMemo(() => countFindings(allFindings), [allFindings])
  const { series, seriesName } = useMemo(() => {
    const { workspace } = folder
    const all = seriesOf(workspace, knowPosts(workspace))
    const names = new Map<string, string>()
    for (const one of all)
      for (const { kind, name } of one.posts) if (kind === 'post' && name !== null) names.set(name, one.name)
    const said = new Map(all.map(({ slug, name }) => [slug, name]))
    return {
      series: all,
      seriesName: (post: PostFacts) => {
        const slug = post.series?.text ?? null
        return names.get(post.name) ?? (slug === null ? null : (said.get(slug) ?? slug))
      },
    }
  }, [folder])
  const groups = useMemo(
    () =>
      arrangeArticles(posts, view, { series, seriesName, hasFindings: (post) => findings.has(post.file) }),
    [posts, view, series, seriesName, findings],
  )
  return { groups, findings, seriesName }
}

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
}

/** Letters go to the next article that begins so. */
function walk(event: KeyboardEvent, posts: readonly PostFacts[], openIndex: number): void {
  const step = steps[event.key]
  const isLetter =
    event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
  if (step === undefined && !isLetter) return
  event.preventDefault()
  const later = [...posts.slice(openIndex + 1), ...posts.slice(0, openIndex + 1)]
  const letter = event.key.toLowerCase()
  const next =
    step === undefined
      ? later.find((post) => listTitle(post).toLowerCase().startsWith(letter))
      : posts[step(openIndex, posts.length)]
  if (next !== undefined) void openArticle(next.file)
}
