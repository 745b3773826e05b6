// The few signs of the frame, drawn here.

function Sign({ path, width = 2 }: { path: string; width?: number }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width={width}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

export const CloseSign = () => <Sign path="M6 6l12 12M18 6L6 18" />
export const BackSign = () => <Sign path="M20 12H5M11 5.5L4.5 12l6.5 6.5" />
export const MoreSign = () => <Sign path="M12 5.5v.01M12 12v.01M12 18.5v.01" width={3.5} />
