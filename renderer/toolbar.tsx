import { type Command, keyWords } from './commands/command.ts'
import { copyForSite } from './commands/copy-for-site.ts'
import { exportPage } from './commands/export-page.ts'
import { newArticle } from './commands/new-article.ts'
import { openFolder } from './commands/open-folder.ts'
import { pasteArticle } from './commands/paste-article.ts'
import { saveArticle } from './commands/save-article.ts'
import { showCommands } from './commands/show-commands.ts'
import { draftWords, useArticle } from './state/article.ts'

/** The bar at the top: what can be done, and whether what was typed is safe. */
export function Toolbar({ folderName }: { folderName: string }) {
  const draft = useArticle((state) => state.article?.draft)
  return (
    <header className="toolbar">
      <p className="folder-name" title={`Articles folder: ${folderName}`}>
        {folderName}
      </p>
      <div className="toolbar-group">
        <CommandButton command={newArticle} />
        <CommandButton command={pasteArticle} />
        <CommandButton command={openFolder} />
      </div>
      <span className="toolbar-space" />
      <p role="status" className={`draft-state draft-${draft?.kind ?? 'none'}`}>
        {draft === undefined ? '' : draftWords(draft)}
      </p>
      <div className="toolbar-group">
        <CommandButton command={saveArticle} words="never" />
        <CommandButton command={copyForSite} />
        <CommandButton command={exportPage} words="widest" />
        <CommandButton command={showCommands} words="wide" />
      </div>
    </header>
  )
}

/** In how wide a window the words of a command stand beside its icon. */
type WordsIn = 'always' | 'wide' | 'widest' | 'never'

function CommandButton({ command, words = 'always' }: { command: Command; words?: WordsIn }) {
  const hasArticle = useArticle((state) => state.article !== null)
  const Icon = command.icon
  const hint = command.key === null ? command.title : `${command.title} (${keyWords(command.key)})`
  return (
    <button
      type="button"
      className="toolbar-button"
      title={hint}
      aria-label={command.title}
      disabled={command.needs === 'article' && !hasArticle}
      onClick={() => void command.run()}
    >
      <Icon aria-hidden size={17} />
      <span className={`toolbar-word-${words}`}>{command.title}</span>
    </button>
  )
}
