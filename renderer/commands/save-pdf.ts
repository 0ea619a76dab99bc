import { FileText } from 'lucide-react'
import { api } from '../api.ts'
import { usePaperSize } from '../state/paper-size.ts'
import { sendOut } from '../state/sending.ts'
import { command } from './command.ts'

/** Saves the article as a PDF, on the sheets that the preview shows. */
export const savePdf = command({
  id: 'save-pdf',
  title: 'Save as PDF…',
  icon: FileText,
  key: null,
  menu: 'File',
  needs: 'article',
  run: () => sendOut((file, text) => api.exportPdf(file, text, usePaperSize.getState().size)),
})
