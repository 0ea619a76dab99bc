import { bold } from './bold.ts'
import { bulletedList } from './bulleted-list.ts'
import type { Command } from './command.ts'
import { compareVersions } from './compare-versions.ts'
import { copyForSite } from './copy-for-site.ts'
import { copyHtml } from './copy-html.ts'
import { duplicateArticle } from './duplicate-article.ts'
import { exportPage } from './export-page.ts'
import { find } from './find.ts'
import { findAndReplace } from './find-and-replace.ts'
import { findOnPage } from './find-on-page.ts'
import { followLink } from './follow-link.ts'
import { formattingMarks } from './formatting-marks.ts'
import { heading } from './heading.ts'
import { heading2 } from './heading-2.ts'
import { heading3 } from './heading-3.ts'
import { heading4 } from './heading-4.ts'
import { insertPicture } from './insert-picture.ts'
import { italic } from './italic.ts'
import { link } from './link.ts'
import { newArticle } from './new-article.ts'
import { nextProblem } from './next-problem.ts'
import { numberedList } from './numbered-list.ts'
import { openFolder } from './open-folder.ts'
import { openSample } from './open-sample.ts'
import { paragraph } from './paragraph.ts'
import { pasteArticle } from './paste-article.ts'
import {
  previewAsDesktop,
  previewAsPaper,
  previewAsPhone,
  previewAsTablet,
  previewToFit,
} from './preview-width.ts'
import { previousProblem } from './previous-problem.ts'
import { quickFix } from './quick-fix.ts'
import { quotation } from './quotation.ts'
import { redo } from './redo.ts'
import { renameArticle } from './rename-article.ts'
import { saveArticle } from './save-article.ts'
import { savePdf } from './save-pdf.ts'
import { showCommands } from './show-commands.ts'
import { showInFolder } from './show-in-folder.ts'
import { showSeriesBoard } from './show-series.ts'
import { smartPunctuation } from './smart-punctuation.ts'
import { trashArticle } from './trash-article.ts'
import { undo } from './undo.ts'

/** Every command, in the order of the native menus. */
export const commands: readonly Command[] = [
  newArticle,
  pasteArticle,
  openFolder,
  openSample,
  saveArticle,
  renameArticle,
  duplicateArticle,
  compareVersions,
  showInFolder,
  trashArticle,
  undo,
  redo,
  find,
  findAndReplace,
  findOnPage,
  quickFix,
  copyForSite,
  copyHtml,
  exportPage,
  savePdf,
  formattingMarks,
  previewToFit,
  previewAsPhone,
  previewAsTablet,
  previewAsDesktop,
  previewAsPaper,
  smartPunctuation,
  showSeriesBoard,
  showCommands,
  nextProblem,
  previousProblem,
  followLink,
  link,
  insertPicture,
  bold,
  italic,
  heading,
  heading2,
  heading3,
  heading4,
  paragraph,
  bulletedList,
  numberedList,
  quotation,
]
