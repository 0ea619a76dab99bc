import { create } from 'zustand'
import type { PaperSize } from '../../shared/domain/paper.ts'
import { remember, remembered } from './remembered.ts'

const key = 'paper-size'

/** Countries that use Letter, by CLDR's territory data (supplemental, paperSize US-Letter); all others use A4. */
const lettersIn = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
])

/** The sheets that articles are printed on, remembered from one start to the next. */
export const usePaperSize = create<{ readonly size: PaperSize }>(() => ({
  size: remembered(key, ['A4', 'Letter'], usualIn(navigator.language)),
}))

/** Prints on these sheets from now on. */
export function setPaperSize(size: PaperSize): void {
  usePaperSize.setState({ size })
  remember(key, size)
}

function usualIn(language: string): PaperSize {
  return lettersIn.has(new Intl.Locale(language).maximize().region ?? '') ? 'Letter' : 'A4'
}
