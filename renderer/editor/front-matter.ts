import { invertedEffects } from '@codemirror/commands'
import { type Extension, StateEffect, StateField } from '@codemirror/state'

/** Replaces the front matter that stands, unseen, before the text. */
export const setFrontMatter = StateEffect.define<string>()

/** The article's front matter as it stands in the file, with its fences and any BOM: everything before the text. */
export const frontMatterField = StateField.define<string>({
  create: () => '',
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFrontMatter)) return effect.value
    return value
  },
})

/** Keeps the front matter beside the text, so that undo takes back changes of both in one step. */
export function frontMatterBeside(initial: string): Extension {
  return [
    frontMatterField.init(() => initial),
    invertedEffects.of((transaction) => {
      const before = transaction.startState.field(frontMatterField)
      return transaction.state.field(frontMatterField) === before ? [] : [setFrontMatter.of(before)]
    }),
  ]
}
