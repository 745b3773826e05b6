// The names of days and months, in Russian and English, whole and shortened, in any case they are said in.

const dayStems = [
  'пн|пон(?:едельник)?(?:а|у)?|mon(?:day)?s?',
  'вт|втор(?:ник)?(?:а|у)?|tue(?:s|sday)?s?',
  'ср|сред(?:а|у|ы)?|wed(?:nesday)?s?',
  'чт|четв(?:ерг)?(?:а|у)?|thu(?:r|rs|rsday)?s?',
  'пт|пятн(?:иц)?(?:а|у|ы)?|fri(?:day)?s?',
  'сб|суб(?:бот)?(?:а|у|ы)?|sat(?:urday)?s?',
  'вс|воскр?(?:есень[ея])?|sun(?:day)?s?',
]
export const dayPattern = `(?:${dayStems.join('|')})(?![\\p{L}])\\.?`
const days = dayStems.map((stem) => new RegExp(`^(?:${stem})\\.?$`, 'u'))

/** 0 is Monday. */
export function readDayName(word: string): number | undefined {
  const found = days.findIndex((shape) => shape.test(word))
  return found < 0 ? undefined : found
}

const monthStems = [
  'янв(?:ар[ья])?|jan(?:uary)?',
  'фев(?:рал[ья])?|feb(?:ruary)?',
  'мар(?:та?)?|mar(?:ch)?',
  'апр(?:ел[ья])?|apr(?:il)?',
  'ма[йя]|may',
  'июн[ья]?|june?',
  'июл[ья]?|july?',
  'авг(?:уста?)?|aug(?:ust)?',
  'сен(?:т(?:ябр[ья])?)?|sept?(?:ember)?',
  'окт(?:ябр[ья])?|oct(?:ober)?',
  'ноя(?:бр[ья])?|nov(?:ember)?',
  'дек(?:абр[ья])?|dec(?:ember)?',
]
export const monthPattern = `(?:${monthStems.join('|')})(?![\\p{L}])\\.?`
const months = monthStems.map((stem) => new RegExp(`^(?:${stem})\\.?$`, 'u'))

/** 1 is January. */
export function readMonthName(word: string): number | undefined {
  const found = months.findIndex((shape) => shape.test(word))
  return found < 0 ? undefined : found + 1
}
