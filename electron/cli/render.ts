import { articlesAround } from '../../shared/domain/conflicted-copies.ts'
import { splitFrontMatter } from '../../shared/domain/front-matter.ts'
import { lookOf } from '../../shared/domain/page-theme.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { articleDetails } from '../../shared/render/article-head.ts'
import { renderFragment } from '../../shared/render/fragment.ts'
import { renderPage } from '../../shared/render/page.ts'
import { pageCss } from '../../shared/render/page-style.ts'
import { surroundingsOf } from '../../shared/render/surroundings.ts'
import { oneOf, onlyOne, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { type InputPost, placeInFolder, readText, settingsAbove } from './read-input.ts'

/** `render`: prints the preview's own HTML of one article. */
export const render: Command = {
  usage: 'render <file|-> [--format fragment|page]',
  summary: 'Prints the HTML that the preview shows of one article; - is standard input.',
  async run(args, terminal) {
    const given = readArguments(args, { format: { type: 'string', default: 'fragment' } })
    if (given.kind !== 'ok') return given
    const { values, positionals } = given.value
    const format = oneOf(values.format, ['fragment', 'page'], '--format')
    if (format.kind !== 'ok') return format
    const name = onlyOne(positionals, 'a file, or - for standard input')
    if (name.kind !== 'ok') return name
    const input = await readText(name.value, terminal)
    if (input.kind !== 'ok') return input
    const { text } = input.value
    const isPage = format.value === 'page'
    const { frontMatter } = postFacts('article.md', text)
    const isBroken = frontMatter.kind === 'broken'
    if (isBroken) terminal.say(`The details at the top of the article can't be read. ${frontMatter.reason}`)
    if (!isPage) {
      const { smartPunctuation } = await settingsAbove(input.value)
      terminal.out(renderFragment(bodyOf(text), { smartPunctuation }))
      return { kind: 'done' }
    }
    const post = await placeInFolder(input.value)
    if (post.ownCss.kind === 'refused') terminal.say(post.ownCss.reason)
    terminal.out(pageOf(post))
    return { kind: isBroken || post.ownCss.kind === 'refused' ? 'short' : 'done' }
  },
}

/** As in the preview, neighbours that are not live yet are shown too. */
function pageOf({ file, text, workspace, ownCss }: InputPost): string {
  const facts = postFacts(file, text)
  const surroundings = surroundingsOf(facts.name, articlesAround(facts, workspace), 'any')
  const { settings } = workspace
  return renderPage(
    { ...articleDetails(facts, text, settings), body: bodyOf(text) },
    surroundings,
    pageCss(lookOf(settings, ownCss)),
    { smartPunctuation: settings.smartPunctuation },
  )
}

function bodyOf(text: string): string {
  return text.slice(splitFrontMatter(text).bodyStart)
}
