import { describe, expect, it } from 'vitest'
import { finds, findsNothing, fixed } from '../finds.ts'

describe('an address that only this computer or one program knows', () => {
  finds('~ |[a](file:///C:/notes/a.md)|', 'url/local')
  finds('~ |[a](C:\\\\notes\\\\a.md)|', 'url/local')
  finds('~ |[a](/Users/ann/notes/a.md)|', 'url/local')
  finds('~ |[a](/home/ann/Documents/a.pdf)|', 'url/local')
  finds('~ |![a](/Volumes/Stick/a.png)|', 'url/local')
  finds('~ |[a](obsidian://open?vault=x)|', 'url/local')
  finds('~ |![a](file:///x.png)|', 'url/local')
  finds('~ |[a](ftp://files.example.org/a.pdf)|', 'url/local')
  finds('~ See |[[Nothing of that name]]|.', 'url/local')
  finds('~ See |[[b]]|. + b.md> status: published; date: 2026-01-01', 'url/local')
  finds('~ |![[b.png]]| + images/b.png> x', 'url/local')
})

describe('brackets beside the tags of a site’s program', () => {
  finds('~ {{< toc >}} |[[gone]]| {{< note >}} x {{< /note >}}', 'url/local')
  finds('~ {{% note %}} |[[gone]]| {{% /note %}}', 'url/local')
  finds('~ {{< toc />}} |[[gone]]| {{< /toc >}}', 'url/local')
})

describe('what every site understands', () => {
  findsNothing(
    '~ [a](b.md) [[1]](https://example.org) `[[a]]` \\[[a]] + b.md> status: published; date: 2026-01-01',
  )
  findsNothing(
    '~ [a](/home/) [b](/media/kit) [c](/var/x) [d](/tmp/x) [e](/private/area) [f](/home/care/team)',
  )
  findsNothing('~ ![a](/media/x.jpg) [b](/Users/y.pdf) + media/x.jpg> x + Users/y.pdf> x')
  findsNothing('~ [a](tel:+49301) [b](sms:+49301) [c](mailto:a@example.org) [d](SMS:+49301)')
  findsNothing('~ ```⏎[[a]]⏎```⏎')
})

describe('its fixes', () => {
  it('make a plain link', () => {
    expect(
      fixed(`~ See [[The B]]. + b.md> title: The B; status: published; date: 2026-01-01`, 'plain-link').get(
        'article.md',
      ),
    ).toContain('See [The B](b.md).')
    expect(fixed('~ ![[b.png]] + images/b.png> x', 'plain-link').get('article.md')).toContain(
      '![b.png](images/b.png)',
    )
  })
  it('keep the words', () =>
    expect(fixed('~ See [[Nothing here]].', 'unlink').get('article.md')).toContain('See Nothing here.'))
})
