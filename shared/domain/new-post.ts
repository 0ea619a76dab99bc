import { writeScalar } from './yaml-scalar.ts'

/** A detail of a new post: a text, yes, or a group of values one level down. */
export type NewDetail = readonly [
  key: string,
  value: string | true | readonly (readonly [key: string, value: string])[],
]

/** The whole text of a new post: its details in this order between fences, a blank line, and the Markdown. LF line endings. */
export function newPostText(details: readonly NewDetail[], body: string): string {
  const lines = details.flatMap(([key, value]) => {
    if (value === true) return [`${key}: true`]
    if (typeof value === 'string') return [pair(key, value)]
    return [`${key}:`, ...value.map(([inner, text]) => `  ${pair(inner, text)}`)]
  })
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n\n${body}`
}

function pair(key: string, value: string): string {
  return `${key}: ${writeScalar(value, 'plain', false)}`
}
