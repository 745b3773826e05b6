export function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path
        d={back ? 'M12.5 4 6.5 10l6 6' : 'm7.5 4 6 6-6 6'}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
