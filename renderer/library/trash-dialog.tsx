import { useMemo } from 'react'
import { knowPosts } from '../../shared/domain/known-posts.ts'
import { linkWorldOf, resolveLink } from '../../shared/domain/link-target.ts'
import { resolveClaim } from '../../shared/domain/resolve-claim.ts'
import { postOf, trashArticle } from '../state/article-files.ts'
import { closeDialog } from '../state/dialogs.ts'
import { useLibrary } from '../state/library.ts'
import { Dialog } from '../ui/dialog.tsx'

/** Asks before an article goes to the trash, and says who still leads to it. */
export function TrashDialog({ file }: { file: string }) {
  const title = postOf(file)?.title?.text ?? file
  const leading = useLeading(file)
  return (
    <Dialog
      title={`Move “${title}” to the trash?`}
      description="You can take it out of your computer's trash again."
      size="small"
      onClose={closeDialog}
    >
      {leading.length > 0 && (
        <>
          <p>
            {leading.length === 1
              ? 'One article has a link to it that would then lead nowhere:'
              : `${leading.length} articles have links to it that would then lead nowhere:`}
          </p>
          <ul className="dialog-list">
            {leading.slice(0, 8).map((one) => (
              <li key={one}>{one}</li>
            ))}
            {leading.length > 8 && <li>…</li>}
          </ul>
        </>
      )}
      <div className="button-row button-row-end">
        <button
          // biome-ignore lint/a11y/noAutofocus: the answer that loses nothing is the nearest.
          autoFocus
          type="button"
          className="button"
          onClick={closeDialog}
        >
          Keep it
        </button>
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            closeDialog()
            void trashArticle(file)
          }}
        >
          Move to trash
        </button>
      </div>
    </Dialog>
  )
}

/** The titles of the articles whose text or details lead to this one. */
function useLeading(file: string): readonly string[] {
  const library = useLibrary((state) => state.library)
  return useMemo(() => {
    const post = postOf(file)
    if (library.kind !== 'open' || post === null) return []
    const { workspace } = library.folder
    const known = knowPosts(workspace)
    const world = linkWorldOf(workspace, known)
    return workspace.posts
      .filter((other) => other !== post)
      .filter(
        (other) =>
          other.claims.some((claim) => {
            const target = resolveClaim(claim, other, world)
            return target.kind === 'post' && target.post === post
          }) ||
          other.links.some((link) => {
            const target = resolveLink(link, other, world)
            return (
              (target.kind === 'post' && target.post === post) ||
              (target.kind === 'wiki' && target.target === post)
            )
          }),
      )
      .map((other) => other.title?.text ?? other.file)
  }, [file, library])
}
