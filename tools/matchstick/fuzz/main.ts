import { Command } from 'commander'
import { fuzz } from './fuzz.ts'

await new Command('test:fuzz')
  .description('Give the handlers of both chains random events that a log can hold: none may trap')
  .option('-n, --count <number>', 'how many events', '20000')
  .option('-s, --seed <number>', 'chooses the events', '1')
  .action(async ({ count, seed }: { count: string; seed: string }) => {
    const traps = await fuzz(Number(count), Number(seed))
    for (const { number, handler, parameters, message } of traps) {
      console.log(`event ${number}: ${handler}(${parameters})\n  ${message}`)
    }
    console.log(`${count} events of seed ${seed}: ${traps.length === 0 ? 'none' : traps.length} trapped`)
    process.exitCode = traps.length === 0 ? 0 : 1
  })
  .parseAsync()
