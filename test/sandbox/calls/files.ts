// Files fetched by their ids.
import { ann, bad, number, type Row, type Scene, someText, toAnn } from './scene.ts'
import { heavy, letter, picture } from './uploads.ts'

const file = (says: string, file_id: unknown, answers: Row['answers']): Row => ({
  says,
  call: ['getFile', { ...(file_id !== undefined && { file_id }) }],
  answers,
})
const sent = (document: File) => (scene: Scene) => scene.bot('sendDocument', { chat_id: ann, document })
const letterId = ({ given }: Scene) => ({ file_id: given().document?.file_id })

export const fileRows: Row[] = [
  {
    says: 'a document',
    given: sent(letter),
    call: ['getFile', letterId],
    answers: {
      result: {
        file_id: someText,
        file_unique_id: someText,
        file_size: 5,
        file_path: 'documents/file_17.txt',
      },
    },
  },
  {
    says: 'a photo, as a form',
    given: (scene) => scene.bot('sendPhoto', { chat_id: ann, photo: picture }),
    call: ['getFile', ({ given }) => ({ file_id: given().photo?.[0]?.file_id })],
    as: 'form',
    answers: {
      result: {
        file_id: someText,
        file_unique_id: someText,
        file_size: number,
        file_path: 'photos/file_17.jpg',
      },
    },
  },
  {
    says: '20 MiB',
    given: sent(heavy(20 << 20, 'a.bin')),
    call: ['getFile', letterId],
    answers: {
      result: {
        file_id: someText,
        file_unique_id: someText,
        file_size: 20 << 20,
        file_path: 'documents/file_17.bin',
      },
    },
  },
  {
    says: 'a byte more than 20 MiB',
    given: sent(heavy((20 << 20) + 1, 'a.bin')),
    call: ['getFile', letterId],
    answers: bad('file is too big'),
  },
  file('no id', undefined, bad('file_id not specified')),
  file('an empty id', '', bad('file_id not specified')),
  file('a word for an id', 'file', bad('invalid file_id')),
  file('an id cut short', 'BQACAgIAAx0', bad('invalid file_id')),
]

export const placeRows: Row[] = [
  {
    says: 'a place',
    call: ['sendLocation', { chat_id: ann, latitude: 55.75, longitude: 37.62 }],
    answers: { result: toAnn({ location: { latitude: 55.75, longitude: 37.62 } }) },
  },
  {
    says: 'a place without a latitude',
    call: ['sendLocation', { chat_id: ann, longitude: 1 }],
    answers: bad('latitude is empty'),
  },
  {
    says: 'a place without a longitude',
    call: ['sendLocation', { chat_id: ann, latitude: 1 }],
    answers: bad('longitude is empty'),
  },
  {
    says: 'a contact',
    call: ['sendContact', { chat_id: ann, phone_number: '+1234567', first_name: 'Bob' }],
    answers: { result: toAnn({ contact: { phone_number: '+1234567', first_name: 'Bob' } }) },
  },
  {
    says: 'a contact without a number',
    call: ['sendContact', { chat_id: ann, first_name: 'Bob' }],
    answers: bad('parameter "phone_number" is required'),
  },
  {
    says: 'a contact without a name',
    call: ['sendContact', { chat_id: ann, phone_number: '1' }],
    answers: bad('parameter "first_name" is required'),
  },
]
