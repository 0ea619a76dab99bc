import { describe, expect, it } from 'vitest'
import { findingIn, finds, findsNothing, fixed } from '../finds.ts'

describe('a picture that is not there', () => {
  finds('~ |![a](images/gone.png)|', 'link/image')
  finds('a/x.md> ~ |![a](b.png)| + b.png> x', 'link/image')
  finds('~ |![a](images/B.png)| + images/b.png> x', 'link/image')
  finds('~ |![a][r]|⏎⏎[r]: gone.png', 'link/image')
  finds('~ |<img src="gone.png">|', 'link/image')
  finds('~ |<img alt="a > b" src="gone.png">|', 'link/image')
  finds('cover: |images/gone.png|', 'link/image')
  finds('~ |![a](../../x.png)|', 'link/image')
  finds('~ |![a](/images/gone.png)| + images/b.png> x', 'link/image')
  finds('~ |![a](/gone.png)| + b.png> x', 'link/image')
})

describe('a picture that is there, or on the web', () => {
  findsNothing(
    '~ ![a](images/b.png) ![c](https://example.org/x.png) ![d](data:image/png;base64,AA==) + images/b.png> x',
  )
  findsNothing(
    'a/x.md> cover: images/b.png ~ ![a](../images/b%2Dc.png) + images/b.png> x + images/b-c.png> x',
  )
  findsNothing('~ <div>⏎<!-- <img src="gone.png"> -->⏎</div>')
  findsNothing('~ ![a](/images/x.png) ![b](/x.png)')
  findsNothing('~ ![a](/images/b.png) + images/c.png> x + static/images/b.png> x')
  findsNothing('~ <img src="{{site.url}}/x.png">')
  findsNothing(
    'cover: https://example.org/x.png ~ ![a](/x.png) + throughline.yaml> baseUrl: https://example.org',
  )
})

describe('its fixes', () => {
  it('take the picture that was meant', () => {
    expect(fixed('~ ![a](b.png "t") + images/b.png> x', 'use:images/b.png').get('article.md')).toContain(
      '![a](images/b.png "t")',
    )
    expect(
      fixed('~ ![a](b.jpg) + images/b.png> x + notes.pdf> x', 'use:images/b.png').get('article.md'),
    ).toContain('![a](images/b.png)')
    expect(
      fixed('~ ![a](sleep%20study.png) + images/sleep-study.png> x', 'use:images/sleep-study.png').get(
        'article.md',
      ),
    ).toContain('![a](images/sleep-study.png)')
    expect(fixed('~ ![a](b%2Dc.png) + images/b-c.png> x', 'use:images/b-c.png').get('article.md')).toContain(
      '![a](images/b-c.png)',
    )
    expect(fixed('cover: B.png + b.png> x', 'use:b.png').get('article.md')).toContain('cover: b.png')
  })
  it('go to the place where none is like it', () =>
    expect(findingIn('~ ![a](gone.png)').fixes.map(({ id }) => id)).toEqual(['go-to-place']))
})

describe('a picture whose address has blanks, which Markdown takes for none', () => {
  finds('~ |![a](my room.png)| + my room.png> x', 'link/image')
  finds('~ |![a](images/my room.png "Mine")| + images/my room.png> x', 'link/image')
  finds('~ |![a](no such.png)|', 'link/image')
  findsNothing('~ ![a](<my room.png>) `![a](no such.png)` + my room.png> x')
  it('is written so that it is shown', () =>
    expect(fixed('~ ![a](my room.png) + my room.png> x', 'write-blanks').get('article.md')).toContain(
      '![a](my%20room.png)',
    ))
})
