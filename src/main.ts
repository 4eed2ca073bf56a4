#!/usr/bin/env -S node --import tsx
import { runCli } from './cli/cli.ts'

process.exitCode = await runCli(process.argv, process.env)
