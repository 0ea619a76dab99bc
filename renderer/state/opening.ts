import { create } from 'zustand'

/** How many articles are asked for and neither shown nor refused yet. */
const useAsked = create<{ readonly count: number }>(() => ({ count: 0 }))

/** Does what opens another article; until then what is typed into the details is meant for that one. */
export async function whileOpening<Result>(work: () => Promise<Result>): Promise<Result> {
  useAsked.setState(({ count }) => ({ count: count + 1 }))
  try {
    return await work()
  } finally {
    useAsked.setState(({ count }) => ({ count: count - 1 }))
  }
}

/** True while another article is asked for and the one before is still shown. */
export function isOpening(): boolean {
  return useAsked.getState().count > 0
}

/** The same, followed by a component. */
export function useIsOpening(): boolean {
  return useAsked(({ count }) => count > 0)
}

/** Calls this each time that nothing is being opened any more. */
export function onOpened(act: () => void): void {
  useAsked.subscribe(({ count }) => {
    if (count === 0) act()
  })
}
