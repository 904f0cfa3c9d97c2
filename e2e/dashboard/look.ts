import type { Locator, Page } from 'playwright-core'

/** What a cell says: the amount in wei, the moment as unix seconds, the address that it leads to, else its text. */
export async function readTable(page: Page, name: string): Promise<string[][]> {
  const table = page.getByRole('table', { name, exact: true })
  await table.waitFor()
  return table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => {
        const amount = cell.querySelector('data')
        if (amount) return amount.value
        const moment = cell.querySelector('time')
        if (moment) return String(Date.parse(moment.dateTime) / 1000)
        const link = cell.querySelector('a')
        if (link) return link.pathname.split('/').at(-1) ?? ''
        return (
          (cell.querySelector('[data-tip^="0x"]') as HTMLElement | null)?.dataset.tip ?? cell.innerText.trim()
        )
      }),
    ),
  )
}

/** The values in wei of all amounts in a part of the page, in order. */
export function amounts(part: Locator): Promise<string[]> {
  return part.locator('data').evaluateAll((all) => all.map((amount) => (amount as HTMLDataElement).value))
}

export function card(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true }).first()
}

/** Presses a CSV button and gives what is saved. */
export async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `CSV of ${name}`, exact: true }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  return { file: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
}
