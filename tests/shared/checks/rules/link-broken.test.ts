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
