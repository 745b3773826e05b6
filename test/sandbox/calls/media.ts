// Photos and documents: as uploads, by id, from the web; and albums.
import type { Params } from '#test/support/telegram.ts'
import { ann, anything, bad, type Expected, nobody, type Row, type Scene, someText, toAnn } from './scene.ts'
import {
  brokenPicture,
  heavy,
  letter,
  letterShown,
  longPicture,
  nothing,
  picture,
  pictureNamed,
  small,
  tooLongPicture,
} from './uploads.ts'

const photo = (says: string, params: Params, answers: Expected, as: Row['as'] = 'multipart'): Row => ({
  says,
  call: ['sendPhoto', { chat_id: ann, ...params }],
  as,
  answers,
})
const document = (says: string, params: Params, answers: Expected, as: Row['as'] = 'multipart'): Row => ({
  says,
  call: ['sendDocument', { chat_id: ann, ...params }],
  as,
  answers,
})
const photoShown = (more: object = {}): Expected => ({ result: toAnn({ photo: [small], ...more }) })
const sentPhoto = (scene: Scene) => scene.bot('sendPhoto', { chat_id: ann, photo: picture })
const sentLetter = (scene: Scene) => scene.bot('sendDocument', { chat_id: ann, document: letter })
const photoId = ({ given }: Scene) => given().photo?.at(-1)?.file_id
const letterId = ({ given }: Scene) => given().document?.file_id
const malformed = "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
const noUse = (is: string, as: string) => bad(`can't use file of type ${is} as ${as}`)

const photoRows: Row[] = [
  photo('a photo', { photo: picture }, photoShown()),
  photo(
    'a photo with a caption',
    { photo: picture, caption: '<b>a</b>', parse_mode: 'HTML' },
    photoShown({
      caption: 'a',
      caption_entities: [{ offset: 0, length: 1, type: 'bold' }],
    }),
  ),
  photo(
    'a caption of 1024',
    { photo: picture, caption: 'ы'.repeat(1024) },
    photoShown({ caption: 'ы'.repeat(1024) }),
  ),
  photo(
    'a caption of 1025',
    { photo: picture, caption: 'ы'.repeat(1025) },
    bad('message caption is too long'),
  ),
  photo('a caption of blanks', { photo: picture, caption: '  ' }, photoShown()),
  photo(
    'a caption with wrong HTML',
    { photo: picture, caption: '<x>', parse_mode: 'HTML' },
    bad('can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
  ),
  photo(
    'a caption above',
    { photo: picture, caption: 'a', show_caption_above_media: true },
    photoShown({ caption: 'a', show_caption_above_media: true }),
  ),
  photo('a spoiler', { photo: picture, has_spoiler: 'true' }, photoShown({ has_media_spoiler: true })),
  photo('attached under another name', { photo: 'attach://one', one: picture }, photoShown()),
  photo('attached, but not there', { photo: 'attach://one' }, bad('there is no photo in the request')),
  photo('no photo', {}, bad('there is no photo in the request'), 'json'),
  photo('an empty photo', { photo: '' }, bad('there is no photo in the request'), 'form'),
  photo('no photo for nobody', { chat_id: nobody }, bad('there is no photo in the request'), 'json'),
  photo('a photo for nobody', { chat_id: nobody, photo: picture }, bad('chat not found')),
  photo(
    'a word',
    { photo: 'photo' },
    bad('wrong remote file identifier specified: Wrong string length'),
    'json',
  ),
  photo('a word of another length', { photo: 'phot' }, bad(malformed), 'json'),
  photo('20 times as long as high', { photo: longPicture }, { result: toAnn({ photo: anything }) }),
  photo('more than 20 times', { photo: tooLongPicture }, bad('PHOTO_INVALID_DIMENSIONS')),
  photo('no picture', { photo: brokenPicture }, bad('IMAGE_PROCESS_FAILED')),
  photo('an empty file', { photo: nothing }, bad('file must be non-empty')),
  photo('a name of another kind', { photo: pictureNamed('a.dat') }, photoShown()),
  photo(
    'more than 10 MiB',
    { photo: heavy((10 << 20) + 1, 'a.jpg') },
    bad(`file of size ${(10 << 20) + 1} bytes is too big for a photo; the maximum size is ${10 << 20} bytes`),
  ),
  photo(
    'an address that leads nowhere',
    { photo: 'https://nowhere.example/a.png' },
    bad('failed to get HTTP URL content'),
    'json',
  ),
  photo(
    'an address on this machine',
    { photo: 'http://localhost/a.png' },
    bad('wrong HTTP URL specified'),
    'json',
  ),
  photo(
    'an address of another kind',
    { photo: 'ftp://a.example/a.png' },
    bad('invalid file HTTP URL specified: Unsupported URL protocol'),
    'json',
  ),
  {
    says: 'a photo by its id',
    given: sentPhoto,
    call: ['sendPhoto', (scene) => ({ chat_id: ann, photo: photoId(scene) })],
    answers: photoShown(),
  },
  {
    says: 'a photo by its id, as a form',
    given: sentPhoto,
    call: ['sendPhoto', (scene) => ({ chat_id: ann, photo: photoId(scene) })],
    as: 'form',
    answers: photoShown(),
  },
  {
    says: 'a document as a photo',
    given: sentLetter,
    call: ['sendPhoto', (scene) => ({ chat_id: ann, photo: letterId(scene) })],
    answers: noUse('Document', 'Photo'),
  },
  {
    says: 'a photo as a document',
    given: sentPhoto,
    call: ['sendDocument', (scene) => ({ chat_id: ann, document: photoId(scene) })],
    answers: noUse('Photo', 'Document'),
  },
  document('a document', { document: letter }, { result: toAnn({ document: letterShown }) }),
  document(
    'a document with a caption',
    { document: letter, caption: 'a' },
    { result: toAnn({ document: letterShown, caption: 'a' }) },
  ),
  document('no document', {}, bad('there is no document in the request'), 'json'),
  document('an empty document', { document: nothing }, bad('file must be non-empty')),
  document(
    'a caption of 1025 under a document',
    { document: letter, caption: 'x'.repeat(1025) },
    bad('message caption is too long'),
  ),
  {
    says: 'a document by its id',
    given: sentLetter,
    call: ['sendDocument', (scene) => ({ chat_id: ann, document: letterId(scene) })],
    answers: { result: toAnn({ document: letterShown }) },
  },
]

const moving = (says: string, method: string, params: Params, answers: Expected): Row => ({
  says,
  call: [method, { chat_id: ann, ...params }],
  as: 'multipart',
  answers,
})
const film = new File(['film'], 'a.mp4')
const filmShown = {
  file_name: 'a.mp4',
  mime_type: 'video/mp4',
  file_id: someText,
  file_unique_id: someText,
  file_size: 4,
}

const movingRows: Row[] = [
  moving(
    'a video',
    'sendVideo',
    { video: film, width: 20, height: 10, duration: 3, caption: 'a' },
    { result: toAnn({ video: { ...filmShown, width: 20, height: 10, duration: 3 }, caption: 'a' }) },
  ),
  moving(
    'an animation',
    'sendAnimation',
    { animation: film, width: 99_999 },
    {
      result: toAnn({
        animation: { ...filmShown, width: 10_000, height: 0, duration: 0 },
        document: filmShown,
      }),
    },
  ),
  moving('no video', 'sendVideo', {}, bad('there is no video in the request')),
  moving('no animation', 'sendAnimation', { animation: '' }, bad('there is no animation in the request')),
  moving('a video that is a word', 'sendVideo', { video: 'film' }, bad(malformed)),
  moving(
    'a caption of 1025 under a video',
    'sendVideo',
    { video: film, caption: 'x'.repeat(1025) },
    bad('message caption is too long'),
  ),
  {
    says: 'a photo as a video',
    given: sentPhoto,
    call: ['sendVideo', (scene) => ({ chat_id: ann, video: photoId(scene) })],
    answers: noUse('Photo', 'Video'),
  },
]

const album = (says: string, media: unknown, answers: Expected, more: Params = {}): Row => ({
  says,
  call: ['sendMediaGroup', { chat_id: ann, ...(media !== undefined && { media }), ...more }],
  as: 'multipart',
  answers,
})
const item = (more: object = {}) => ({ type: 'photo', media: 'attach://one', ...more })
const several = (count: number) => Array.from({ length: count }, () => item())
const part = (more: object = {}) => toAnn({ media_group_id: someText, photo: [small], ...more })
const unparsed = (text: string) => bad(`can't parse InputMedia: ${text}`)
const up = { one: picture }

const albumRows: Row[] = [
  album('two photos', [item({ caption: 'a' }), item()], { result: [part({ caption: 'a' }), part()] }, up),
  album('ten photos', several(10), { result: several(10).map(() => part()) }, up),
  album('eleven photos', several(11), bad('too many messages to send as an album'), up),
  album('one photo', [item()], { result: [toAnn({ photo: [small] })] }, up),
  album('an empty album', [], bad('there are no messages to send')),
  album('no album', undefined, bad('parameter "media" is required')),
  album('an album that is no JSON', 'x', bad("can't parse media JSON object")),
  album('an album that is an object', {}, bad('expected an Array of InputMedia')),
  album('a text in it', ['x'], unparsed('expected an Object')),
  album('a file that is not there', [item()], unparsed('media not found')),
  album('a medium without a file', [{ type: 'photo' }], unparsed('media not found')),
  album('a medium without a type', [{ media: 'attach://one' }], unparsed('Can\'t find field "type"'), up),
  album(
    'an animation in it',
    [item({ type: 'animation' }), item()],
    unparsed('type "animation" can\'t be used in sendMediaGroup'),
    up,
  ),
  album(
    'a wrong caption',
    [item({ caption: '<x>', parse_mode: 'HTML' })],
    unparsed('Can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    up,
  ),
  album(
    'a caption of 1025',
    [item({ caption: 'x'.repeat(1025) }), item()],
    bad('message caption is too long'),
    up,
  ),
  album(
    'captions above and below',
    [item({ caption: 'a', show_caption_above_media: true }), item()],
    bad('parameter show_caption_above_media must be the same for all messages'),
    up,
  ),
  album(
    'a photo and a document',
    [item(), item({ type: 'document' })],
    bad("document can't be mixed with other media types"),
    up,
  ),
  album(
    'two documents',
    [item({ type: 'document' }), item({ type: 'document' })],
    {
      result: [1, 2].map(() => toAnn({ media_group_id: someText, document: letterShown })),
    },
    { one: letter },
  ),
  album(
    'one that is no picture',
    [item(), { type: 'photo', media: 'attach://two' }],
    bad('failed to send message #2 with the error message "IMAGE_PROCESS_FAILED"'),
    { ...up, two: brokenPicture },
  ),
  album('for nobody', several(2), bad('chat not found'), { ...up, chat_id: nobody }),
  album('eleven for nobody', several(11), bad('chat not found'), { ...up, chat_id: nobody }),
  album('buttons under it', several(2), bad('sandbox: sendMediaGroup has no parameter "reply_markup"'), {
    ...up,
    reply_markup: {},
  }),
]

export const mediaRows = [...photoRows, ...movingRows, ...albumRows]
