import { Lexer, type Token } from 'marked'

/**
 * A line, or lines with breaks between them, as Markdown that shows just these characters. It is left as it is where it
 * already does; only where Markdown would take a character for a mark are its marks escaped. `lineBreak` is what breaks a line.
 */
export function literal(text: string, prefix: '' | '## ' | '- ' = '', lineBreak = '\n'): string {
  const marksEscaped = text
    .replace(/[\\`*_[\]<>#~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
  const allEscaped = text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
  const written = [text, marksEscaped, allEscaped].map((one) => one.replaceAll('\n', lineBreak))
  return written.find((markdown) => showsAs(markdown, text, prefix)) ?? written.at(-1) ?? text
}

/** True where the Markdown is one plain block that shows these characters and nothing else. */
function showsAs(markdown: string, text: string, prefix: string): boolean {
  const tokens = new Lexer({ gfm: true }).lex(prefix + markdown)
  const [block] = tokens
  if (tokens.length !== 1 || block === undefined) return false
  return shownBy(block, prefix) === text.replace(/^\s+|\s+$/g, '')
}

function shownBy(block: Token, prefix: string): string | null {
  if (prefix === '' && block.type === 'paragraph') return shownInline(block.tokens ?? [])
  if (prefix === '## ' && block.type === 'heading') return shownInline(block.tokens ?? [])
  if (prefix !== '- ' || block.type !== 'list' || block.items.length !== 1) return null
  const [item] = block.items
  const [inner] = item.tokens as Token[]
  if (item.task || item.tokens.length !== 1 || inner?.type !== 'text') return null
  return 'tokens' in inner ? shownInline(inner.tokens ?? []) : null
}

/** What a run of inline tokens shows, or null where one of them is a mark. */
function shownInline(tokens: readonly Token[]): string | null {
  let shown = ''
  for (const token of tokens) {
    if (token.type === 'br') shown += '\n'
    else if (token.type === 'escape') shown += token.text
    else if (token.type === 'text' && !/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i.test(token.text)) shown += token.text
    else if (token.type === 'link' && token.raw === token.text) shown += token.text
    else return null
  }
  return shown
}
