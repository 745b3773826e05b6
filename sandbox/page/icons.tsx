// The page's own line icons, 24 by 24, in the colour of the text beside them. None is anybody else's drawing.
const paths = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  dots: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  down: 'm5.5 9 6.5 6.5L18.5 9',
  send: 'M12 19V5.5M6 11l6-6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clip: 'm20 11.5-8.3 8.3a5.4 5.4 0 0 1-7.6-7.6l8.6-8.6a3.6 3.6 0 0 1 5.1 5.1l-8.6 8.5a1.8 1.8 0 0 1-2.5-2.5l7.8-7.8',
  keys: 'M4 6.5h16v11H4zM7.5 10h.01M12 10h.01M16.5 10h.01M8.5 14h7',
  reply: 'M10 6 4 12l6 6M4.5 12H14c3.5 0 6 2 6 6',
  edit: 'm5 19 .8-3.8L16.4 4.6a1.9 1.9 0 0 1 2.7 0l.3.3a1.9 1.9 0 0 1 0 2.7L8.8 18.2 5 19z',
  bin: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5M13.7 10.5v5.5',
  copy: 'M9 9h10.5v10.5H9zM5.5 15H4.5V4.5H15v1',
  pin: 'M9 4h6l-.8 6.2 3 3.3H6.8l3-3.3L9 4zM12 13.5V20',
  person: 'M12 11.5a3.7 3.7 0 1 0 0-7.5 3.7 3.7 0 0 0 0 7.5zM4.8 20c.5-3.6 3.3-5.6 7.2-5.6s6.7 2 7.2 5.6',
  newPerson:
    'M9.5 11.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM3 20c.4-3.5 2.9-5.5 6.5-5.5S15.6 16.5 16 20M18.5 8v6M15.5 11h6',
  phones: 'M4.5 4h7v16h-7zM14.5 6.5h5v11h-5zM7.5 17.5h1',
  mail: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  log: 'M4.5 5h15v14h-15zM8 9.5l2.5 2.5L8 14.5M12.5 15H16',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  moon: 'M19.5 14A8 8 0 0 1 10 4.5a8 8 0 1 0 9.5 9.5z',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2',
  photo: 'M4 5.5h16v13H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 4.5M15.5 9.5h.01',
  file: 'M6.5 3.5h7l4 4v13h-11zM13 3.5V8h4.5',
  place:
    'M12 20.5s6.5-5.7 6.5-10.5a6.5 6.5 0 0 0-13 0c0 4.8 6.5 10.5 6.5 10.5zM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  block: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM6 6l12 12',
  globe:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c5 4.5 5 12.5 0 17M12 3.5c-5 4.5-5 12.5 0 17',
  link: 'M8 16 17 7M9.5 7H17v7.5',
  app: 'M4 5h16v14H4zM4 9h16',
  card: 'M3.5 6h17v12h-17zM3.5 10h17M7 14.5h3',
  share: 'M13 6l6 6-6 6M18.5 12H11c-3.5 0-6 2-6 6',
  download: 'M12 4.5v11M7 11l5 5 5-5M5 19.5h14',
  bag: 'M5.5 8h13l1 12h-15zM9 10.5V7a3 3 0 0 1 6 0v3.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}

/** One for sent, two for read. */
export function Ticks({ read }: { read: boolean }) {
  return (
    <svg class="ticks" width="17" height="11" viewBox="0 0 17 11" aria-hidden="true">
      <path d="m1 6 3.5 3.5L11 2" />
      {read && <path d="m8 8.6.9.9L15.5 2" />}
    </svg>
  )
}

/** Hangs at the bubble's lower corner, on the sender's side. */
export function Tail() {
  return (
    <svg class="tail" width="9" height="18" viewBox="0 0 9 18" aria-hidden="true">
      <path d="M9 0v18H1.2c-1 0-1.5-1-.7-1.7C5.5 12.4 8 7 9 0z" />
    </svg>
  )
}
