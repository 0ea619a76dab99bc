import type { Chance } from './random.ts'

const topics =
  'Sleep Grief Panic Trust Anger Shame Hope Rest Pain Stress Worry Habits Memory Focus Burnout Migraine Breathing Movement Boundaries Attachment Loneliness Perfectionism Rumination Avoidance Exposure Medication Dosing Safety Integration Mindset Setting Music Touch Silence Ritual Diagnosis Screening Referral Consent Privacy Supervision Nutrition Tinnitus Insomnia Nightmares Flashbacks Relapse Recovery Resilience Compassion'.split(
    ' ',
  )
const turns = [
  'What Changes over Time',
  'a Gentle Beginning',
  'Questions Worth Asking',
  'How It Feels from Inside',
  'What the Evidence Says',
  'When to Seek Help',
  'a Plan for Hard Days',
  'Small Steps That Hold',
  'Talking with Your Family',
  'Common Misunderstandings',
  'Working with Your Doctor',
  'What to Expect at Home',
]
const subjects = [
  'Most people who come to us',
  'A careful clinician',
  'Your nervous system',
  'The first few weeks',
  'A good plan',
  'The body',
  'Many families',
  'Someone who has been through it',
  'Our team',
  'A quiet room',
]
const verbs = [
  'notices',
  'learns to expect',
  'makes room for',
  'slowly changes',
  'often underestimates',
  'needs to hear about',
  'remembers',
  'returns to',
  'can rely on',
  'describes',
]
const objects = [
  'a kind of tiredness that rest alone does not mend',
  'the small signs that come before a hard day',
  'what it means to be heard without being hurried',
  'the difference between discomfort and danger',
  'an evening routine that asks for very little',
  'how much of this is ordinary, and how much is not',
  'the questions that nobody thought to ask',
  'a plan that still works when everything else does not',
  'the pace at which change can be borne',
  'what was said, and also what was left unsaid',
]
const ends = [
  'and that is where the work begins',
  'even when progress seems slow',
  'which is why we write it down together',
  'long before anybody else can see it',
  'and nothing about that is a failure',
  'so we take our time with it',
  'as long as it is safe to do so',
  'and then we look at it again after a month',
]

/** A title that no other number gives. */
export function titleFrom(chance: Chance, number: number): string {
  const [one, other] = [
    topics[number % topics.length],
    topics[Math.floor(number / topics.length) % topics.length],
  ]
  const pair = one === other ? `${one}` : `${one} and ${other}`
  return `${pair} ${number}: ${chance.pick(turns)}`
}

/** A sentence; `marked` puts emphasis on some of its words. */
export function sentence(chance: Chance): string {
  const object = chance.pick(objects)
  const marked = chance.is(0.12) ? `**${object}**` : chance.is(0.12) ? `*${object}*` : object
  return `${chance.pick(subjects)} ${chance.pick(verbs)} ${marked}, ${chance.pick(ends)}.`
}

/** A paragraph of about so many characters. */
export function paragraph(chance: Chance, length: number): string {
  let text = sentence(chance)
  while (text.length < length) text += ` ${sentence(chance)}`
  return text
}

/** The words of a heading; those of one post differ by their number. */
export function headingFrom(chance: Chance, number: number): string {
  return `${chance.pick(topics)}, ${chance.pick(turns).toLowerCase()} ${['once', 'twice', 'again', 'later', 'still', 'now', 'then', 'soon'][number % 8]}`
}

/** The name of a file for a title. */
export function nameFrom(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
}
