// The shop's own small drawings, all on a field of 24 with one width of line.
const drawings = {
  home: 'M4 11 12 4.5 20 11v7.5a2 2 0 0 1-2 2h-3.5V15a2.5 2.5 0 0 0-5 0v5.5H6a2 2 0 0 1-2-2z',
  catalogue: 'M4 6h13M4 11.5h4M4 17h4M11 13.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M17.2 16.2 20.5 19.5',
  search: 'M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15 15l5 5',
  favourites:
    'M12 19.8C7 16.2 4 13.2 4 9.7A4.2 4.2 0 0 1 8.2 5.5c1.6 0 3 .8 3.8 2.2.8-1.4 2.2-2.2 3.8-2.2A4.2 4.2 0 0 1 20 9.7c0 3.5-3 6.5-8 10.1z',
  cart: 'M5.7 8.5h12.6l1.1 10.2a1.6 1.6 0 0 1-1.6 1.8H6.2a1.6 1.6 0 0 1-1.6-1.8zM8.8 11V7.2a3.2 3.2 0 0 1 6.4 0V11',
  orders: 'M4.5 8 12 4l7.5 4v8.2L12 20.5l-7.5-4.3zM4.5 8 12 12.2 19.5 8M12 12.2v8.3M8.2 6l7.5 4.2',
  filters:
    'M4 7.5h8M18 7.5h2M12 7.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0M4 16.5h2M12 16.5h8M6 16.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  sort: 'M7.5 5v14M4 15.5 7.5 19l3.5-3.5M16.5 19V5M13 8.5 16.5 5 20 8.5',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M7.5 11h-2v9h13v-9h-2',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  recent: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0M12 7.5V12l3 2.2',
} as const
export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
