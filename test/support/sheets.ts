// Files read and written as the shop does it, without the thread, which has proofs of its own.
import { readFile, readPictures } from '#server/sheets/read.ts'
import { SheetRefusal } from '#server/sheets/refusal.ts'
import type { Sheets } from '#server/sheets/sheets.ts'
import { writeFile } from '#server/sheets/write.ts'
import { ShopError } from '#shop/error.ts'

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof SheetRefusal ? new ShopError(error.code, error.params) : error
  }
}

export const sheets: Sheets = {
  readSheet: (bytes) => told(() => readFile(bytes)),
  writeSheet: (sheet) => told(async () => Buffer.from(await writeFile(sheet))),
  readPictures: (bytes, names) =>
    told(
      async () =>
        new Map([...readPictures(bytes, names)].map(([name, content]) => [name, Buffer.from(content)])),
    ),
}
