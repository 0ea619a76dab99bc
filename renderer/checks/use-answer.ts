import { useState } from 'react'

/** Does what a button of a dialog says, once at a time, and keeps the sentence that says why it was not done. */
export function useAnswer() {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  return {
    isBusy,
    refusal,
    answer(act: () => Promise<string | null>): void {
      setBusy(true)
      setRefusal(null)
      void act()
        .then(setRefusal)
        .finally(() => setBusy(false))
    },
  }
}
