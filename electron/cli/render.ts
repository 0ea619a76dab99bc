import { parseArgs } from 'node:util'
import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { noSurroundings } from '../../shared/render/article.ts'
import { renderFragment } from '../../shared/render/fragment.ts'
import { renderPage } from '../../shared/render/page.ts'
import type { Command } from './command.ts'
import { oneOf, onlyOne, readText } from './read-input.ts'

/** `render`: prints the preview's own HTML of one article. */
export const render: Command = {
  usage: 'render <file|-> [--format fragment|page]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'fragment' } },
    })
    const format = oneOf(values.format, ['fragment', 'page'], '--format')
    const { text } = await readText(onlyOne(positionals, 'a file, or - for standard input'), terminal)
    const body = text.slice(splitFrontMatter(text).bodyStart)
    terminal.out(format === 'fragment' ? renderFragment(body) : pageOf(text, body))
    return 0
  },
}

function pageOf(text: string, body: string): string {
  const { title, date } = postFacts('article.md', text)
  const head = { title: title?.text ?? null, date: date?.text ?? null, author: null }
  return renderPage({ ...head, body, description: null, lang: null }, noSurroundings)
}
