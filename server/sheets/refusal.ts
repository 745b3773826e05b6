// Why a file is no table that can be read. Inside the worker: whoever waits for it makes a ShopError of it.
export type RefusalCode =
  | 'sheet-unknown-kind'
  | 'sheet-not-ours'
  | 'sheet-empty'
  | 'sheet-locked'
  | 'sheet-damaged'
  | 'sheet-too-large'
  | 'sheet-too-many-rows'
  | 'sheet-too-slow'
  | 'sheet-zip-no-table'
  | 'sheet-zip-many-tables'

export class SheetRefusal extends Error {
  readonly code: RefusalCode
  readonly params: Record<string, string | number>
  constructor(code: RefusalCode, params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
