import { CircleArrowDown } from 'lucide-react'
import { goToProblem } from '../state/problems.ts'
import { command } from './command.ts'

/** Goes to the next finding in the article. */
export const nextProblem = command({
  id: 'next-problem',
  title: 'Next problem',
  icon: CircleArrowDown,
  key: 'F8',
  menu: 'Go',
  needs: 'article',
  run: () => goToProblem(1),
})
