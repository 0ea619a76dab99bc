import { useEffect } from 'react'
import type { PostFacts } from '../shared/domain/post.ts'
import { ChecksPane } from './checks/checks-pane.tsx'
import { CompareDialog } from './checks/compare-dialog.tsx'
import { SiteAddressDialog } from './checks/site-address-dialog.tsx'
import { listenForKeys } from './commands/run-command.ts'
import { DeskPlace } from './desk-place.tsx'
import { MoreDetails } from './details/more-details.tsx'
import { DropZone } from './drops/drop-zone.tsx'
import { LinkDialog } from './editor/link-dialog.tsx'
import { FirstStart } from './first-start/first-start.tsx'
import { ArticleList } from './library/article-list.tsx'
import { RenameDialog } from './library/rename-dialog.tsx'
import { TrashDialog } from './library/trash-dialog.tsx'
import { Notices } from './notices.tsx'
import { CommandPalette } from './palette/command-palette.tsx'
import { PasteDialog } from './paste/paste-dialog.tsx'
import { PictureDialog } from './pictures/picture-dialog.tsx'
import { SeriesDialogs } from './series/series-dialogs.tsx'
import { useArticle } from './state/article.ts'
import { useChecking } from './state/checking.ts'
import { useDialog } from './state/dialogs.ts'
import { useLibrary } from './state/library.ts'
import { Toolbar } from './toolbar.tsx'
import { NoticePlace } from './ui/notice-place.tsx'
import { Panes } from './ui/panes.tsx'

/** The whole window. */
export function App() {
  const library = useLibrary((state) => state.library)
  const dialog = useDialog((state) => state.dialog)
  useEffect(listenForKeys, [])
  useWindowTitle()
  return (
    <NoticePlace>
      {library.kind === 'first-start' && (
        <FirstStart defaultFolder={library.defaultFolder} notice={library.notice} />
      )}
      {library.kind === 'open' && (
        <div className="window">
          <Toolbar folderName={library.folder.displayName} />
          <Panes
            name="panes"
            panes={[
              {
                id: 'articles',
                defaultSize: '19%',
                minSize: '170px',
                content: <ArticleList folder={library.folder} />,
              },
              { id: 'desk', minSize: '420px', line: 'Width of the list of articles', content: <DeskPlace /> },
              {
                id: 'checks',
                defaultSize: '22%',
                minSize: '200px',
                line: 'Width of the checks',
                content: (
                  <div className="side">
                    <ChecksPane />
                    <MoreDetails />
                  </div>
                ),
              },
            ]}
          />
        </div>
      )}
      {dialog.kind === 'commands' && <CommandPalette />}
      {dialog.kind === 'paste' && <PasteDialog title={dialog.title} text={dialog.text ?? ''} />}
      {dialog.kind === 'picture' && <PictureDialog />}
      {dialog.kind === 'link' && <LinkDialog />}
      {dialog.kind === 'rename' && <RenameDialog file={dialog.file} />}
      {dialog.kind === 'trash' && <TrashDialog file={dialog.file} />}
      {dialog.kind === 'series' && <SeriesDialogs about={dialog.about} />}
      {dialog.kind === 'compare' && <CompareDialog versions={dialog.versions} />}
      {dialog.kind === 'site-address' && <SiteAddressDialog question={dialog.question} />}
      <DropZone />
      <Notices />
    </NoticePlace>
  )
}

function titleOf(post: PostFacts | undefined): string | null {
  return post === undefined ? null : (post.title?.text ?? post.name)
}

function useWindowTitle(): void {
  const file = useArticle((state) => state.article?.file ?? null)
  const drafted = useChecking(({ draft }) => (draft?.file === file ? titleOf(draft) : null))
  const saved = useLibrary(({ library }) =>
    library.kind === 'open'
      ? titleOf(library.folder.workspace.posts.find((post) => post.file === file))
      : null,
  )
  const title = drafted ?? saved
  useEffect(() => {
    document.title = title === null ? 'Throughline' : `${title} — Throughline`
  }, [title])
}
