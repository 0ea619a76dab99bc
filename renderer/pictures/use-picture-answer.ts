import { useState } from 'react'
import { addPicture, dropFirst, type WaitingPicture } from '../state/pictures.ts'
import { type PictureAnswer, unsaid, wordsOf } from './picture-answer.ts'

/**
 * What is said of a picture that waits, and what becomes of it: `submit` puts it into the article and calls `onAdded`, once at a
 * time; `problem` says why it is not there yet.
 */
export function usePictureAnswer(picture: WaitingPicture, onAdded: () => void) {
  const [answer, setAnswer] = useState(unsaid)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  return {
    answer,
    problem,
    isBusy,
    change(part: Partial<PictureAnswer>): void {
      setAnswer((now) => ({ ...now, ...part }))
      if (part.description !== undefined) setProblem(null)
    },
    async submit(): Promise<void> {
      if (isBusy) return
      const words = wordsOf(answer)
      if (typeof words === 'string') return setProblem(words)
      setBusy(true)
      const refused = await addPicture(picture, words)
      setBusy(false)
      setProblem(refused)
      if (refused !== null) return
      dropFirst()
      onAdded()
    },
  }
}
