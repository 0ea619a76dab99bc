import { openFolder } from '../commands/open-folder.ts'
import { openSample } from '../commands/open-sample.ts'
import { pasteArticle } from '../commands/paste-article.ts'
import { openRecentFolder, useRecentFolders } from '../state/recent-folders.ts'

const ways = [
  {
    command: pasteArticle,
    words:
      "Copy one from your site or a document and paste it. You'll see what was understood before it is kept.",
  },
  {
    command: openSample,
    words:
      "Look round in a small practice's folder: a series in three parts, and one article with an open question.",
  },
  {
    command: openFolder,
    words:
      'Work on articles that you already keep as text files (Markdown). Nothing is changed until you type.',
  },
]

/** What a newcomer sees: three ways to begin. */
export function FirstStart({ defaultFolder, notice }: { defaultFolder: string; notice: string | null }) {
  return (
    <main className="first-start">
      <h1>Throughline</h1>
      <p className="first-start-lead">A writing desk for articles that belong together.</p>
      {notice !== null && (
        <p className="first-start-notice" role="alert">
          {notice}
        </p>
      )}
      <ul className="ways">
        {ways.map(({ command, words }) => (
          <li key={command.title}>
            <button
              type="button"
              className="way"
              aria-label={command.title}
              onClick={() => void command.run()}
            >
              <command.icon aria-hidden size={26} strokeWidth={1.6} />
              <span className="way-title">{command.title}</span>
              <span className="way-words">{words}</span>
            </button>
          </li>
        ))}
      </ul>
      <RecentFolders />
      <p className="first-start-foot" title={defaultFolder}>
        Pasted articles are kept in your documents, in the folder “{lastPart(defaultFolder)}”. Everything
        stays on this computer.
      </p>
    </main>
  )
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function RecentFolders() {
  const folders = useRecentFolders((state) => state.folders)
  if (folders.length === 0) return null
  return (
    <section className="recent-folders" aria-label="Recent folders">
      <h2>Recent folders</h2>
      <ul>
        {folders.slice(0, 5).map(({ path, displayName }) => (
          <li key={path}>
            <button
              type="button"
              className="link-button"
              title={path}
              onClick={() => void openRecentFolder(path)}
            >
              {displayName}
            </button>
            <span className="recent-path">{path}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
