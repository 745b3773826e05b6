// The colours that clients of Telegram really send, and two themes somebody made. Web clients send fewer than the others.

/** Name and colour by turns, as short as it can be read. */
const written = {
  ios_light:
    'bg ffffff text 000000 hint 8e8e93 link 007aff button 007aff button_text ffffff secondary_bg efeff4 header_bg f8f8f8 bottom_bar_bg f2f2f2 accent_text 007aff section_bg ffffff section_header_text 6d6d72 section_separator c8c7cc subtitle_text 8e8e93 destructive_text ff3b30',
  ios_dark:
    'bg 000000 text ffffff hint 98989e link 3e88f7 button 3e88f7 button_text ffffff secondary_bg 1c1c1d header_bg 1a1a1a bottom_bar_bg 1d1d1d accent_text 3e88f7 section_bg 2c2c2e section_header_text 8d8e93 section_separator 545458 subtitle_text 98989e destructive_text eb5545',
  android_light_old:
    'bg ffffff text 222222 hint a8a8a8 link 2678b6 button 50a8eb button_text ffffff secondary_bg f0f0f0 header_bg 527da3 bottom_bar_bg f0f0f0 accent_text 1c93e3 section_bg ffffff section_header_text 3a95d5 section_separator d9d9d9 subtitle_text 82868a destructive_text cc2929',
  android_light:
    'bg ffffff text 1a1d21 hint a8a8a8 link 2678b6 button 229af0 button_text ffffff secondary_bg f1f1f3 header_bg ffffff bottom_bar_bg f1f1f3 accent_text 1c93e3 section_bg ffffff section_header_text 298acf section_separator d9d9d9 subtitle_text 82868a destructive_text cc2929',
  android_dark:
    'bg 212d3b text ffffff hint 7d8b99 link 5eabe1 button 50a8eb button_text ffffff secondary_bg 151e27 header_bg 242d39 bottom_bar_bg 151e27 accent_text 64b5ef section_bg 1d2733 section_header_text 79c4fc section_separator 0d1218 subtitle_text 7b8790 destructive_text ee686f',
  android_night:
    'bg 1e1e1e text ffffff hint 7d7d7d link 57a7e0 button 50a8eb button_text ffffff secondary_bg 000000 header_bg 232326 bottom_bar_bg 000000 accent_text 64b5ef section_bg 181819 section_header_text 6cb6f8 section_separator 000000 subtitle_text 7e7e7f destructive_text ee686f',
  tdesktop_light:
    'bg ffffff text 000000 hint 999999 link 168acd button 40a7e3 button_text ffffff secondary_bg f1f1f1 header_bg ffffff bottom_bar_bg ffffff accent_text 168acd section_bg ffffff section_header_text 168acd section_separator e7e7e7 subtitle_text 999999 destructive_text d14e4e',
  tdesktop_dark:
    'bg 17212b text f5f5f5 hint 708499 link 6ab3f3 button 5288c1 button_text ffffff secondary_bg 232e3c header_bg 17212b bottom_bar_bg 17212b accent_text 6ab2f2 section_bg 17212b section_header_text 6ab3f3 section_separator 111921 subtitle_text 708499 destructive_text ec3942',
  macos_teal:
    'bg ffffff text 000000 hint 999999 link 008d94 button 008d94 button_text ffffff secondary_bg efeff3 header_bg efeff3 bottom_bar_bg e4e4e4 accent_text 008d94 section_bg ffffff section_header_text 6d6d71 section_separator eaeaea subtitle_text 999999 destructive_text ff3b30',
  weba_light:
    'bg ffffff text 000000 hint 707579 link 3390ec button 3390ec button_text ffffff secondary_bg f4f4f5 header_bg ffffff accent_text 3390ec section_bg ffffff section_header_text 707579 subtitle_text 707579 destructive_text e53935',
  webk_dark:
    'bg 212121 text ffffff hint aaaaaa link 8774e1 button 8774e1 button_text ffffff secondary_bg 181818 header_bg 212121 accent_text 8774e1 section_bg 212121 section_header_text 8774e1 subtitle_text aaaaaa destructive_text ff595a',
  rose_custom:
    'bg fff5f7 text 3b0a1e hint b07a8c link d6336c button ffd43b button_text 3b0a1e secondary_bg ffe3ea header_bg ffc9d6 bottom_bar_bg ffe3ea accent_text d6336c section_bg fff0f3 section_header_text c2255c section_separator f7b7c8 subtitle_text a05a70 destructive_text c92a2a',
  // What iOS at night is without an accent colour.
  mono_dark:
    'bg 000000 text ffffff hint 98989e link ffffff button ffffff button_text 000000 secondary_bg 1c1c1d header_bg 1a1a1a bottom_bar_bg 1d1d1d accent_text ffffff section_bg 2c2c2e section_header_text 8d8e93 section_separator 545458 subtitle_text 98989e destructive_text eb5545',
}

export type ThemeName = keyof typeof written
/** As a Mini App gets it: `bg_color` and so on, each `#rrggbb`. */
export type ThemeParams = Readonly<Record<string, string>>

function read(text: string): ThemeParams {
  const parts = text.split(' ')
  return Object.fromEntries(
    parts.flatMap((name, index) => (index % 2 === 0 ? [[`${name}_color`, `#${parts[index + 1]}`]] : [])),
  )
}

export const themeNames = Object.keys(written) as ThemeName[]
export const themes = Object.fromEntries(themeNames.map((name) => [name, read(written[name])])) as Readonly<
  Record<ThemeName, ThemeParams>
>
