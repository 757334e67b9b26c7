/** How deep each item of a sheet stands; parents come before their children. */
export function depths(items: { code: string; parent?: string }[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { code, parent } of items) {
    found.set(code, parent === undefined ? 0 : (found.get(parent) ?? 0) + 1)
  }
  return found
}
