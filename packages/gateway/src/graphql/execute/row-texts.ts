/** Most characters that are kept. */
const MAX_LENGTH = 32 * 1024 * 1024

/** JSON of the rows of one view, by what is asked of them. Rows are known by identity: they never change. */
export interface RowTexts {
  of(signature: string): Texts
}

export interface Texts {
  get(row: object): string | undefined
  set(row: object, text: string): void
}

export function createRowTexts(): RowTexts {
  let known = new Map<string, Texts>()
  let length = 0

  function create(): Texts {
    const texts = new WeakMap<object, string>()
    return {
      get: (row) => texts.get(row),
      set(row, text) {
        length += text.length
        if (length > MAX_LENGTH) {
          known = new Map()
          length = 0
        }
        texts.set(row, text)
      },
    }
  }

  return {
    of(signature) {
      const texts = known.get(signature) ?? create()
      known.set(signature, texts)
      return texts
    },
  }
}
