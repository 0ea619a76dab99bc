/** So many random folders with a fault planted, from a seed that is printed; `PLANTED_SEED` repeats a run. */
export function plantedRuns(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  const given = Number(process.env.PLANTED_SEED)
  const seed = Number.isSafeInteger(given) && given !== 0 ? given : Math.floor(Math.random() * 2 ** 31)
  process.stderr.write(`Planted faults: ${numRuns} random folders each, seed ${seed}\n`)
  return { numRuns, seed }
}
