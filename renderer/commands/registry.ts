import type { Command } from './command.ts'
import { copyForSite } from './copy-for-site.ts'
import { copyHtml } from './copy-html.ts'
import { exportPage } from './export-page.ts'
import { newArticle } from './new-article.ts'
import { openFolder } from './open-folder.ts'
import { openSample } from './open-sample.ts'
import { pasteArticle } from './paste-article.ts'
import { previewAsDesktop, previewAsPhone, previewAsTablet, previewToFit } from './preview-width.ts'
import { saveArticle } from './save-article.ts'
import { showCommands } from './show-commands.ts'

/** Every command, in the order of the native menus. */
export const commands: readonly Command[] = [
  newArticle,
  pasteArticle,
  openFolder,
  openSample,
  saveArticle,
  copyForSite,
  copyHtml,
  exportPage,
  previewToFit,
  previewAsPhone,
  previewAsTablet,
  previewAsDesktop,
  showCommands,
]
