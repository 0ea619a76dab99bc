import type { OwnCss } from './own-css.ts'
import type { Platform, WorkspaceSettings } from './workspace.ts'

/** How a page looks: as on sites of one platform, plain, or as on paper. */
export type PageTheme = 'plain' | 'squarespace' | 'wordpress' | 'ghost' | 'print'

/** How a folder's pages look. */
export interface PageLook {
  readonly theme: PageTheme
  /** The folder's own style on top; null where it has none that can be used. */
  readonly ownCss: string | null
}

/** Every theme, in the order in which they are offered. */
export const pageThemes = [
  'plain',
  'squarespace',
  'wordpress',
  'ghost',
  'print',
] as const satisfies readonly PageTheme[]

const themeOfPlatform: Readonly<Partial<Record<Platform, PageTheme>>> = {
  squarespace: 'squarespace',
  wordpress: 'wordpress',
  ghost: 'ghost',
}

/** How the pages of a folder with these settings and this own style look. */
export function lookOf(settings: Pick<WorkspaceSettings, 'theme' | 'platform'>, ownCss: OwnCss): PageLook {
  return { theme: themeOf(settings), ownCss: ownCss.kind === 'usable' ? ownCss.css : null }
}

/** The theme of a folder's pages: the one it names, else the one that is like its platform, else the plain one. */
export function themeOf({ theme, platform }: Pick<WorkspaceSettings, 'theme' | 'platform'>): PageTheme {
  return theme ?? (platform === null ? undefined : themeOfPlatform[platform]) ?? 'plain'
}
