/** A field of words; its value and selection can be read and set. */
export type TextField = HTMLInputElement | HTMLTextAreaElement

/** The field of words that an event is about; null for anything else. */
export function textField(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target
  return target instanceof HTMLInputElement && target.type === 'text' ? target : null
}
