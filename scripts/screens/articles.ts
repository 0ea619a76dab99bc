import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The title that no pane has room for. */
export const longTitle =
  'Everything You Wanted to Know about Preparing for, Going through, and Looking Back on Your First Ketamine-Assisted Psychotherapy Session, but Were Too Polite to Ask'

/** Writes a folder of articles in which everything happens that the window has to show: long titles, findings, broken files. */
export async function writeArticles(folder: string): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
}

const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300" viewBox="0 0 640 300">
<rect width="640" height="300" fill="#eef3f1"/><path d="M40 240 L180 190 L320 150 L460 96 L600 70" fill="none"
stroke="#1d6a5e" stroke-width="5"/><path d="M40 20 V260 H610" fill="none" stroke="#5a5f68" stroke-width="2"/></svg>`

/** A picture to add, as the file chooser would give it. */
export const picture = { name: 'sleep by week.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(chart) }

const files: Readonly<Record<string, string | Buffer>> = {
  'series.yaml': `series:
  - name: Ketamine-Assisted Therapy, from the First Question to the Last Session
    slug: ketamine-assisted-therapy
    posts:
      - what-ketamine-is
      - setting-music-and-mindset
      - a-first-session
  - name: Sleep
    slug: sleep
    posts:
      - sleep-by-week
`,
  'throughline.yaml':
    'siteName: A sample practice\nplatform: squarespace\nurl: https://practice.example/notes/{slug}\n',
  'images/sleep.svg': chart,
  'what-ketamine-is.md': `---
title: What Ketamine Is, and What It Isn't
date: 2026-02-03
description: A plain account of the medicine, how it came to be used for depression, and what is still not known about it.
author: Dr. Maria Lindqvist-Okonkwo
tags: [ketamine, first steps, questions and answers]
status: published
series: ketamine-assisted-therapy
next: setting-music-and-mindset
slug: what-ketamine-is
cover: images/sleep.svg
coverAlt: A line that rises from the first week to the fifth
lastReviewed: 2026-05-01
reviewedBy: Dr. Tom Hale
canonical: https://practice.example/notes/what-ketamine-is
live: {url: "https://practice.example/notes/what-ketamine-is", since: 2026-02-03}
layout: post-wide
analytics_id: kt-0001
---

Ketamine has been in medicine since **1970**. It is an *anaesthetic* first, and in small doses something else.

## How it came here

People who were given it for an operation said that their mood had lifted. It took thirty years until somebody [asked why](setting-music-and-mindset.md).

- It works within hours rather than weeks.
- It does not work for everybody.
- It is given by people who stay in the room.

> I had expected fireworks. It was more like a window that somebody opened.

### What is not known

How long it lasts, and [for whom](what-is-not-known.md). See also [the part on doses](#how-much-is-given).

![Sleep improves in week two](images/sleep.svg)

| Week | Hours of sleep | Note |
|---|---:|---|
| 1 | 5.5 | restless |
| 2 | 6.8 | calmer |
`,
  'setting-music-and-mindset.md': `---
title: "Setting, Music, and Mindset: Why the Environment Matters in Ketamine Therapy"
date: 2026-02-10
status: published
series: ketamine-assisted-therapy
previous: what-ketamine-is
---

The room, the music and what you bring along matter. See [your first session](a-first-session.md).
`,
  'a-first-session.md': `---
title: ${longTitle}
date: 2026-03-04
status: review
series: ketamine-assisted-therapy
previous: setting-music-and-mindset
next: The Part That Nobody Has Written Yet, about What Happens in the Weeks and Months That Follow
pager:
  previous: "Setting, Music, and Mindset: Why the Environment Matters in Ketamine Therapy"
  next: "Integration: Bringing What You Have Seen Back into an Ordinary Week, at Home and at Work"
  seen: 2026-03-04
---

You will be asked to come twenty minutes early. Nobody is in a hurry, and nothing has to be decided today.

## Before

Bring somebody who takes you home. Eat nothing for four hours.

Previous

Previous

Setting, Music, and Mindset

## During

The supercalifragilisticexpialidocious address https://practice.example/notes/an-address-that-goes-on-and-on-and-is-never-broken-by-anything-at-all stands in the text.
`,
  'notes-and-captions.md': `---
title: Footnotes, Callouts and Captions
date: 2026-04-07
status: published
---

Ketamine was first made in 1962.[^made] It works on glutamate, not on serotonin.[^works]

> [!NOTE]
> A first session takes about two hours. *Nobody* drives home alone.

> [!WARNING] Before you come
> Eat nothing for four hours, and tell us about every medicine that you take.

> [!TIP]
> Bring music that you know.

![Sleep improves in week two](images/sleep.svg "Hours of sleep by week, of twelve people.")

> I had expected fireworks. It was more like a window that somebody opened.

1. Arrive early.
2. Sit down.
   - There is tea.
   - There is water.

- [x] Somebody takes you home
- [ ] The form is signed

| Week | Hours of sleep | Note |
|---|---:|---|
| 1 | 5.5 | restless |
| 2 | 6.8 | calmer |

Type \`dose\` and read:

\`\`\`
0.5 mg per kg over 40 minutes
\`\`\`

---

That is all.[^made]

[^made]: By Calvin Stevens, in Detroit. See [the account of it](https://example.org/stevens).
[^works]: Mostly, as far as is known.

    How much of the effect comes from there is argued about.
`,
  'sleep-by-week.md': `---
title: Sleep, Week by Week
date: 3/4/2026
status: published
series: sleep
---

![Missing](images/gone.png)

Sleep comes back before mood does.
`,
  'sleep-copy.md':
    '---\ntitle: Sleep, Week by Week\nstatus: draft\nslug: sleep-by-week\n---\n\nThe same again.\n',
  'not-yet.md': '---\ntitle: Integration\nstatus: draft\nplaceholder: true\n---\n\n',
  'sleep-by-week (conflicted copy 2026-03-05).md': `---
title: Sleep, Week by Week
date: 3/4/2026
description: What a first month of better nights looks like.
status: review
series: sleep
tags: [sleep, what to expect]
---

![Missing](images/gone.png)

Sleep comes back before mood does, and it comes back slowly.

- Week one is restless.
- Week two is calmer.

Nobody has to do anything about it.
`,
  'broken.md':
    '---\ntitle: "An Article whose Details Can\'t Be Read\nstatus: draft\ntags: [one, two\n---\n\nIts text is well.\n',
  'no-title.md': 'A text that begins without any title, as notes do.\n\nAnd goes on.\n',
  'old/notes-of-2019.md': Buffer.from([0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9, 0x20, 0xff, 0x0a]),
}
