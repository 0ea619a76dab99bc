import { useEffect } from 'react'
import type { PostFacts } from '../shared/domain/post.ts'
import { listenForKeys } from './commands/run-command.ts'
import { DeskPlace } from './desk-place.tsx'
import { DropZone } from './drops/drop-zone.tsx'
import { later } from './later.tsx'
import { ArticleList } from './library/article-list.tsx'
import { Notices } from './notices.tsx'
import { useArticle } from './state/article.ts'
import { useChecking } from './state/checking.ts'
import { closeDialog, useDialog } from './state/dialogs.ts'
import { useLibrary } from './state/library.ts'
import { Toolbar } from './toolbar.tsx'
import { NoticePlace } from './ui/notice-place.tsx'
import { Panes } from './ui/panes.tsx'

const Side = later(async () => (await import('./side.tsx')).Side)
const SiteAddressDialog = later(
  async () => (await import('./checks/site-address-dialog.tsx')).SiteAddressDialog,
  closeDialog,
)
const CompareDialog = later(
  async () => (await import('./checks/compare-dialog.tsx')).CompareDialog,
  closeDialog,
)
const LinkDialog = later(async () => (await import('./editor/link-dialog.tsx')).LinkDialog, closeDialog)
const FirstStart = later(async () => (await import('./first-start/first-start.tsx')).FirstStart)
const RenameDialog = later(
  async () => (await import('./library/rename-dialog.tsx')).RenameDialog,
  closeDialog,
)
const TrashDialog = later(async () => (await import('./library/trash-dialog.tsx')).TrashDialog, closeDialog)
const CommandPalette = later(
  async () => (await import('./palette/command-palette.tsx')).CommandPalette,
  closeDialog,
)
const PasteDialog = later(async () => (await import('./paste/paste-dialog.tsx')).PasteDialog, closeDialog)
const PictureDialog = later(
  async () => (await import('./pictures/picture-dialog.tsx')).PictureDialog,
  closeDialog,
)
const SeriesDialogs = later(
  async () => (await import('./series/series-dialogs.tsx')).SeriesDialogs,
  closeDialog,
)

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
                content: <Side />,
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
