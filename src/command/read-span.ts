const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `30m`, `2h` or `3d`, in milliseconds; undefined for anything else and for more than `mostDays`. */
export function readSpan(typed: string, mostDays: number): number | undefined {
  const parts = /^(?<count>\d{1,5})\s?(?<unit>[mhd])$/i.exec(typed.trim())?.groups
  const unit = unitMs[parts?.unit?.toLowerCase() ?? '']
  if (parts?.count === undefined || unit === undefined) return undefined
  const ms = Number(parts.count) * unit
  return ms > 0 && ms <= mostDays * 86_400_000 ? ms : undefined
}
