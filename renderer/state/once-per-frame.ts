/** What asks for this work: it is done once before the next frame, however often it was asked for. */
export function oncePerFrame(work: () => void): () => void {
  let isDue = false
  return () => {
    if (isDue) return
    isDue = true
    requestAnimationFrame(() => {
      isDue = false
      work()
    })
  }
}
