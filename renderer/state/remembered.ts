/** What was chosen at an earlier start, where that still is one of the choices; else what is usual. */
export function remembered<Choice extends string>(
  key: string,
  choices: readonly Choice[],
  usual: Choice,
): Choice {
  const text = localStorage.getItem(key)
  return choices.find((choice) => choice === text) ?? usual
}

/** Keeps a choice for the next start. */
export function remember(key: string, choice: string): void {
  localStorage.setItem(key, choice)
}
