// What a mail says, before it is a picture or plain lines: both are made of this one view, so they never differ.

/** `href`: what a tap on the value does, a call or a mail. */
export type Fact = { label: string; value: string; href?: string }
export type Section = { title: string; facts: Fact[] }
export type Item = { title: string; variant: string; mark: string; count: string; sum: string }

export type Letter = {
  language: 'ru' | 'en'
  shop: string
  subject: string
  /** What a list of mails shows beside the subject. */
  preview: string
  heading: string
  amount: string
  when: string
  /** In the reader's first glance: what it means, or nothing. */
  lead: string
  /** The one thing to tap. */
  action: { label: string; href: string } | undefined
  /** Set apart from the rest: a comment, a reason. */
  notes: Fact[]
  sections: Section[]
  items: { title: string; list: Item[] }
  sums: { label: string; value: string }[]
  total: { label: string; value: string }
  footer: string[]
}
