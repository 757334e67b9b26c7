/** What the build says of one of its files. */
export interface Chunk {
  file: string
  css?: string[]
  assets?: string[]
  imports?: string[]
  dynamicImports?: string[]
}

/** Everything the residents' pages may ever load, but nothing of the staff console's. */
export function shellFiles(manifest: Record<string, Chunk>): Set<string> {
  const seen = new Set<string>()
  const files = new Set<string>(['index.html', 'icon.svg'])
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next)
  }
  visit('index.html')
  return files
}
