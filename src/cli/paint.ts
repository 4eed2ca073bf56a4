import { styleText } from 'node:util'

/** Color for a terminal that has it, NO_COLOR respected; Node 20's styleText alone colors a pipe too. */
export function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY && process.stdout.hasColors() ? styleText(format, text) : text
}
