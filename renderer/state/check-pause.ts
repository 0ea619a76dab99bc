/** In milliseconds: the pauses between the keys of somebody who writes are mostly shorter. */
const shortest = 300
const longest = 2000
/** A long article takes its time to be checked: so much of it at most goes into checks that the next key makes vain. */
const pauseOverTime = 3

/** How many milliseconds without a key to wait before the text is checked, where the last check took so many. */
export function pauseAfter(time: number): number {
  return Math.min(longest, Math.max(shortest, pauseOverTime * time))
}
