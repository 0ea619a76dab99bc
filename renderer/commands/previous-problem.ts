import { CircleArrowUp } from 'lucide-react'
import { goToProblem } from '../state/problems.ts'
import { command } from './command.ts'

/** Goes to the finding before in the article. */
export const previousProblem = command({
  id: 'previous-problem',
  title: 'Previous problem',
  icon: CircleArrowUp,
  key: 'Shift-F8',
  menu: 'Go',
  needs: 'article',
  run: () => goToProblem(-1),
})
