import { commands } from './commands/registry.ts'
import { ArticleDetails } from './details/article-details.tsx'
import { DraftProblem } from './draft-problem.tsx'
import { ArticleEditor } from './editor/article-editor.tsx'
import { OpeningMark } from './opening-mark.tsx'
import { ArticlePreview } from './preview/article-preview.tsx'
import { useArticle } from './state/article.ts'
import { useLibrary } from './state/library.ts'
import { Panes } from './ui/panes.tsx'

/** The open article: its details, its text, and the page as readers will see it. */
export function Desk() {
  const file = useArticle((state) => state.article?.file ?? null)
  const load = useArticle((state) => state.article?.load ?? 0)
  if (file === null) return <EmptyDesk />
  return (
    <main className="desk">
      <OpeningMark />
      <DraftProblem />
      <ArticleDetails key={`details ${load}`} />
      <div className="desk-panes">
        <Panes
          name="editor-and-preview"
          panes={[
            { id: 'editor', minSize: '200px', content: <ArticleEditor key={load} /> },
            { id: 'preview', minSize: '200px', line: 'Width of the editor', content: <ArticlePreview /> },
          ]}
        />
      </div>
    </main>
  )
}

function EmptyDesk() {
  const isEmptyFolder = useLibrary(
    ({ library }) => library.kind === 'open' && library.folder.workspace.posts.length === 0,
  )
  const offered = commands.filter((command) => ['new-article', 'paste-article'].includes(command.id))
  return (
    <main className="desk desk-empty">
      <h1>{isEmptyFolder ? 'This folder has no articles yet' : 'No article is open'}</h1>
      <p>
        {isEmptyFolder
          ? 'Begin one, paste one from your site or a document, or drop text files (.txt, .md) here.'
          : 'Choose one from the list, or begin one here.'}
      </p>
      <div className="button-row">
        {offered.map(({ id, title, icon: Icon, run }) => (
          <button key={id} type="button" className="button" onClick={() => void run()}>
            <Icon aria-hidden size={17} /> {title}
          </button>
        ))}
      </div>
    </main>
  )
}
