import { FileDiff } from 'lucide-react'
import { canBeCompared, compareCopy } from '../state/comparing.ts'
import { fileCommand } from './file-command.ts'

/** Shows an article and a second version of it side by side, to make one of the two. */
export const compareVersions = fileCommand({
  id: 'compare-versions',
  title: 'Compare and merge…',
  icon: FileDiff,
  key: null,
  isFor: canBeCompared,
  runFor: compareCopy,
})
