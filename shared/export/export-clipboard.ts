import { postName } from '../domain/post-name.ts'
import type { Exporter } from './exported.ts'
import { siteCopy } from './site-copy.ts'

/** The article's text as rich text, to be pasted into a site's own editor: what “Copy for your site” puts on the clipboard. */
export const exportClipboard: Exporter = (post, workspace) => {
  const copy = siteCopy(post, workspace)
  if (copy.kind === 'refused') return copy
  return {
    kind: 'exported',
    files: [{ path: `${postName(post.file)}.fragment.html`, text: copy.html }],
    leftOut: copy.leftOut,
  }
}
