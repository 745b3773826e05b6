# The frame around a Mini App in the sandbox
app-kind = mini app
app-close = Close
app-back = Back
app-more = More
app-height = Height
app-settings = Settings
app-reload = Reload Page
app-loading = Loading…
app-slow = The app does not answer yet: { $address }
app-ok = OK
app-cancel = Cancel
app-close-title = Warning
app-close-text = Changes that you made may not be saved.
app-close-anyway = Close anyway
app-write-title = Allow messages?
app-write-text = This will allow { $bot } to message you.
app-write-allow = Allow
app-phone-title = Share your phone number?
app-phone-text = { $bot } will know your phone number. This can be useful for integration with other services.
app-phone-share = Share
app-home-title = Add to Home Screen
app-home-text = An icon of { $bot } will appear on the home screen.
app-home-add = Add
app-download-title = Download file
app-download-text = { $bot } suggests that you download { $file }.
app-download-start = Download
app-share-title = Share message
app-share-text = Send the message prepared by { $bot } to this chat?
app-share-send = Send
app-story-text = There are no stories in the sandbox.
app-qr-title = Scan QR code
app-qr-label = What the code says
app-qr-scan = Scan
app-device = Device
app-theme = Theme
app-platform = Platform
app-version = Version
app-keyboard = Keyboard
app-notch = Notch
app-swipes = Swipe down closes: { $on ->
    [yes] yes
   *[no] no
}
app-orientation = Orientation: { $locked ->
    [yes] locked
   *[no] free
}
app-log = Event log
app-log-empty = Everything was understood and done.
app-log-unknown = unknown to Telegram
app-log-newer = not in this version
app-log-bad = wrong data
app-log-refused = refused
