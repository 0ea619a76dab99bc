import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed, rulesIn } from '../finds.ts'

describe('a link that leads nowhere', () => {
  finds('~ See |[this](gone.md)|.', 'link/broken')
  finds('~ See |[this](gone.md "A title")| and [that](b.md). + b.md>', 'link/broken')
  finds('a/x.md> ~ See |[this](../gone.md#there)|.', 'link/broken')
  finds('~ See |[this](<no such.md>)|.', 'link/broken')
  finds('~ See |[this][r]|.⏎⏎[r]: gone.md', 'link/broken')
  finds('~ See |[this](files/handout.pdf)|.', 'link/broken')
  finds('~ See |[this](no-such-article)|.', 'link/broken')
  finds('~ See |[this](../../outside.md)|.', 'link/broken')
  finds('~ See |[this](files/Handout.pdf)|. + files/handout.pdf> x', 'link/broken')
  finds('~ > - |[this](gone.md)|⏎', 'link/broken')
  finds('~ See |<a href="gone.md">| this</a>.', 'link/broken')
  finds('~ See |[this](gone.html)|.', 'link/broken')
  finds('~ See |[this](www.example.org/doses)|', 'link/broken')
  finds('1/a.md> permalink: /guide/a/; ~ |[b](./b)| + 2/x.md> permalink: /guide/b/', 'link/broken')
  finds('1/a.md> permalink: /:title/; ~ |[b](./b)| + 2/x.md> permalink: /b/', 'link/broken')
  finds('~ |[b](./b)| + 2/x.md> permalink: /b/', 'link/broken')
  findsNothing('1/a.md> permalink: a.html ~ [b](b.html) + 2/x.md> permalink: b.html')
  finds('~ Write |[to us](desk@example.org)|.', 'link/broken')
  finds('~ {{< note >}} See |[this](gone.md)|. {{< /note >}}', 'link/broken')
  finds('~ {{< toc >}} See |[this](gone.md)|.⏎⏎{{% note %}}', 'link/broken')
})

describe('a link that leads somewhere', () => {
  findsNothing('~ [a](b.html) [b](./b.html#how) + b.md> ~ ## How')
  findsNothing('~ [desk@example.org](mailto:desk@example.org) [www.example.org](b.md) + b.md>')
  findsNothing('a/x.md> ~ [a](../b.html) + b.md>')
  findsNothing('~ [a]({{site.url}}/b) [b](@/posts/b.md) <a href="{% link b.md %}">c</a>')
  findsNothing('~ <a href={props.home}>a</a>')
  findsNothing(
    '1/a.md> permalink: /guide/a.html; ~ [b](./b.html#x) [c](more/c) [d](../d/) + 2/b.md> permalink: /guide/b.html + 2/c.md> permalink: guide/more/c/ + e.md> permalink: /d/index.html',
  )
  findsNothing('~ {{< figure caption="[a](gone.md)" >}} {{% note "[[gone]]" %}} A [term](g).')
  findsNothing('~ {{< code-toggle file=hugo >}}⏎[[table]]⏎name = "x"⏎{{< /code-toggle >}}')
  findsNothing('~ [a](b.md) [b](./b.md) [c](/b.md) [d](b) [e](#) [f]() + b.md>')
  findsNothing('a/x.md> ~ [a](../b.md) [b](c%2Dd.md) + b.md> + a/c-d.md>')
  findsNothing('~ [a](files/handout.pdf) [b](<files/a-b.pdf>) + files/handout.pdf> x + files/a-b.pdf> x')
  findsNothing('~ [a](https://example.org/gone.md) [b](mailto:a@example.org) [c](tel:1) [d](//example.org)')
  findsNothing('a/x.md> ~ [a](./) [b](.) [c](../) [d](..) [e](../..)')
  findsNothing('~ See[^1].⏎⏎[^1]: Ibid.')
  findsNothing('~ [a](/blog/about) [b](?page=2) `[c](gone.md)` \\[d](gone.md)')
  findsNothing(
    '~ [a](https://site.org/blog/b) + b.md> + throughline.yaml> baseUrl: https://site.org⏎url: /blog/{slug}',
  )
})

describe('its fixes', () => {
  it('make a web address whole', () =>
    expect(fixed('~ [a](www.example.org)', 'add-scheme').get('article.md')).toContain(
      '[a](https://www.example.org)',
    ))
  const notation = '~ See [*this*](dosing-it.md#how). + dosing.md> title: Dosing it'
  it('say where they lead', () =>
    expect(findingIn(notation).fixes.map((fix) => fix.title)).toEqual([
      "Link to 'Dosing it'",
      'Keep only the words',
    ]))
  it('link to the closest article', () =>
    expect(fixed(notation, 'link-to:dosing').get('article.md')).toContain('See [*this*](dosing.md#how).'))
  it('keep the words', () => {
    const texts = fixed(notation, 'unlink')
    expect(texts.get('article.md')).toContain('See *this*.')
    expect(rulesIn(texts)).toEqual([])
  })
  it('change a definition', () =>
    expect(fixed('~ [a][r]⏎⏎[r]: dosin.md + dosing.md>', 'link-to:dosing').get('article.md')).toContain(
      '[r]: dosing.md',
    ))
})

describe('an address with blanks, which Markdown takes for no link', () => {
  finds('~ See |[this](Café à Z.md)|. + Café à Z.md>', 'link/broken')
  finds('~ See |[this](Heart rate.md)| there. + Heart rate.md>', 'link/broken')
  finds('~ See |[this](Heart rate.md "A title")|. + Heart rate.md>', 'link/broken')
  finds('~ See |[this](Heart rate (old).md)|. + Heart rate (old).md>', 'link/broken')
  finds(
    'a/x.md> ~ See |[this](../Heart rate.md#What It Is)|. + Heart rate.md> ~ ## What it is',
    'link/broken',
  )
  finds('~ See |[this](Heart rate)|. + Heart rate.md>', 'link/broken')
  finds('~ See |[this](my files/hand out.pdf)|. + my files/hand out.pdf> x', 'link/broken')
  finds('~ See |[this](no such.md)|.', 'link/broken')
  finds('~ See |[this](./no such)|.', 'link/broken')
  finds('~ See |[this](https://example.org/a b)|.', 'link/broken')
  finds('~ - |[this](no such.md)|⏎', 'link/broken')
  findsNothing('~ He said [sic](which is to say, so) and [x](some words) and [y](e.g. this).')
  findsNothing('~ `[a](no such.md)` \\[b](no such.md) [c\\](no such.md)⏎⏎```⏎[a](no such.md)⏎```')
  findsNothing(
    '~ [a](<Heart rate.md>) [b](Heart%20rate.md \'A title\') [c]( b.md  "x" ) + Heart rate.md> + b.md>',
  )
  findsNothing('~ [a](no such.md)⏎⏎[a]: b.md + b.md>')

  it('is told so, and written so that it leads there', () => {
    const notation = '~ See [this](./Café à Z.md#Une fin). + Café à Z.md> title: Z ~ ## Une fin'
    expect(findingIn(notation).message).toBe(
      "Readers of 'Article' see brackets instead of a link: './Café à Z.md#Une fin' holds blanks.",
    )
    expect(fixed(notation, 'write-blanks').get('article.md')).toContain('[this](Café%20à%20Z.md#une-fin)')
  })
  it('is not written by the way where nobody knows that it leads there', () =>
    expect(findingIn('~ [a](https://example.org/a b)').fixes.map(({ id, safe }) => [id, safe])).toEqual([
      ['write-blanks', false],
      ['unlink', false],
    ]))
  it('offers what is there in the place of what is not', () =>
    expect(
      fixed('~ [a](heart rates.md) + heart-rate.md> title: Heart rate', 'link-to:heart-rate').get(
        'article.md',
      ),
    ).toContain('[a](heart-rate.md)'))
})
