// The phone (or computer) a Mini App believes to be on, and what parts of its screen are taken. Draws nothing.
import type { ThemeName } from './themes.ts'

export const platforms = ['ios', 'android', 'android_x', 'macos', 'tdesktop', 'weba', 'webk'] as const
export type Platform = (typeof platforms)[number]

/** Those in which something changed for Mini Apps. */
export const versions = [
  '6.0',
  '6.1',
  '6.2',
  '6.4',
  '6.7',
  '6.9',
  '6.10',
  '7.0',
  '7.2',
  '7.6',
  '7.7',
  '7.8',
  '7.10',
  '8.0',
  '9.0',
  '9.1',
] as const
export type Version = (typeof versions)[number]

export type Device = {
  theme: ThemeName
  platform: Platform
  version: Version
  /** The keyboard of the phone is out. */
  keyboard: boolean
  /** The screen has a notch above and a bar for gestures below. */
  notch: boolean
}

export const isPhone = (platform: Platform): boolean =>
  platform === 'ios' || platform === 'android' || platform === 'android_x'

export function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major === wantedMajor ? minor >= wantedMinor : major > wantedMajor
}

/** Of a computer's screen nothing is taken. */
export const hasNotch = ({ notch, platform }: Device): boolean => notch && isPhone(platform)

export type Insets = { top: number; bottom: number; left: number; right: number }

export const keyboardHeight = 300
export const notchHeight = 59
const gestureBar = 34

/** `safe` is what the device covers of the app, `content` what Telegram draws over it. */
export function insetsOf(
  device: Device,
  { fullscreen, bottomBar }: { fullscreen: boolean; bottomBar: boolean },
): { safe: Insets; content: Insets } {
  const notch = hasNotch(device)
  const coveredBelow = notch && !bottomBar && !device.keyboard
  const controls = isPhone(device.platform) ? 46 : 56
  const sides = { left: 0, right: 0 }
  return {
    safe: { top: notch && fullscreen ? notchHeight : 0, bottom: coveredBelow ? gestureBar : 0, ...sides },
    content: { top: fullscreen ? controls : 0, bottom: 0, ...sides },
  }
}
