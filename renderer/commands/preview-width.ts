import { File, Monitor, MoveHorizontal, Smartphone, Tablet } from 'lucide-react'
import { setPageWidth, usePageWidth } from '../state/page-width.ts'
import { command } from './command.ts'

const shared = { key: null, menu: 'View', needs: 'article', follows: usePageWidth } as const

/** The preview's page takes the room that it has. */
export const previewToFit = command({
  ...shared,
  id: 'preview-fit',
  title: 'Preview at the width of its pane',
  icon: MoveHorizontal,
  isOn: () => usePageWidth.getState().width === 'fit',
  run: () => setPageWidth('fit'),
})

/** The preview's page as on a phone. */
export const previewAsPhone = command({
  ...shared,
  id: 'preview-phone',
  title: 'Preview as phone',
  icon: Smartphone,
  isOn: () => usePageWidth.getState().width === 'phone',
  run: () => setPageWidth('phone'),
})

/** The preview's page as on a tablet. */
export const previewAsTablet = command({
  ...shared,
  id: 'preview-tablet',
  title: 'Preview as tablet',
  icon: Tablet,
  isOn: () => usePageWidth.getState().width === 'tablet',
  run: () => setPageWidth('tablet'),
})

/** The preview's page as on a desktop computer. */
export const previewAsDesktop = command({
  ...shared,
  id: 'preview-desktop',
  title: 'Preview as desktop',
  icon: Monitor,
  isOn: () => usePageWidth.getState().width === 'desktop',
  run: () => setPageWidth('desktop'),
})

/** The preview's page as it will be printed. */
export const previewAsPaper = command({
  ...shared,
  id: 'preview-paper',
  title: 'Preview as printed',
  icon: File,
  isOn: () => usePageWidth.getState().width === 'paper',
  run: () => setPageWidth('paper'),
})
