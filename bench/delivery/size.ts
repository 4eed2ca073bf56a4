import { argv } from 'node:process'

/** `--size 0.1` is a tenth of what the issue asks for. */
export function readSize(): number {
  const at = argv.indexOf('--size')
  return at === -1 ? 1 : Number(argv[at + 1])
}
