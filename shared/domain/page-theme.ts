import type { Platform, WorkspaceSettings } from './workspace.ts'

/** How a page looks: as on sites of one platform, plain, or as on paper. */
export type PageTheme = 'plain' | 'squarespace' | 'wordpress' | 'ghost' | 'print'

/** How a folder's pages look. */
export interface PageLook {
  readonly theme: PageTheme
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

/** The theme of a folder's pages: the one it names, else the one that is like its platform, else the plain one. */
export function themeOf({ theme, platform }: Pick<WorkspaceSettings, 'theme' | 'platform'>): PageTheme {
  return theme ?? (platform === null ? undefined : themeOfPlatform[platform]) ?? 'plain'
}
