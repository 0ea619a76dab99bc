import { useMemo } from 'react'
import { type PageLook, type PageTheme, themeOf } from '../../shared/domain/page-theme.ts'
import { makeChanges } from './fixing.ts'
import { useLibrary } from './library.ts'
import { useOwnCss } from './own-css.ts'

/** The theme of the open folder's pages; the plain one where no folder is open. */
export function usePageTheme(): PageTheme {
  return useLibrary(({ library }) =>
    library.kind === 'open' ? themeOf(library.folder.workspace.settings) : 'plain',
  )
}

/** How the open folder's pages look, here and wherever they are sent. */
export function usePageLook(): PageLook {
  const theme = usePageTheme()
  const ownCss = useOwnCss(({ own }) => (own.kind === 'usable' ? own.css : null))
  return useMemo(() => ({ theme, ownCss }), [theme, ownCss])
}

/** Gives the open folder's pages this theme, from now on: in the preview and wherever they are sent. */
export async function choosePageTheme(theme: PageTheme): Promise<void> {
  await makeChanges([{ kind: 'set-setting', key: 'theme', value: theme }])
}
