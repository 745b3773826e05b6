// Every method the sandbox knows, by its name.
import type { Methods } from '../core.ts'
import { albumMethods } from './album.ts'
import { callbackMethods } from './callbacks.ts'
import { chatMethods } from './chats.ts'
import { deletingMethods } from './deleting.ts'
import { editingMethods } from './editing.ts'
import { editingMediaMethods } from './editing-media.ts'
import { forwardingMethods } from './forwarding.ts'
import { generalTopicMethods } from './general-topic.ts'
import { inlineMethods } from './inline.ts'
import { locationMethods } from './location.ts'
import { meMethods } from './me.ts'
import { mediaMethods } from './media.ts'
import { paymentMethods } from './payments.ts'
import { pinningMethods } from './pinning.ts'
import { profileMethods } from './profile.ts'
import { reactingMethods } from './reacting.ts'
import { textMethods } from './text.ts'
import { topicMethods } from './topics.ts'
import { updateMethods } from './updates.ts'

export const methods: Methods = {
  ...callbackMethods,
  ...inlineMethods,
  ...meMethods,
  ...mediaMethods,
  ...paymentMethods,
  ...textMethods,
  ...updateMethods,
  ...deletingMethods,
  ...editingMethods,
  ...editingMediaMethods,
  ...albumMethods,
  ...locationMethods,
  ...forwardingMethods,
  ...chatMethods,
  ...pinningMethods,
  ...reactingMethods,
  ...topicMethods,
  ...generalTopicMethods,
  ...profileMethods,
}
