const BREAK = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr)\b[^>]*>/gi

/**
 * The text of an HTML note, one string per paragraph. Parsed in a document that runs no scripts and loads
 * nothing; tags, attributes and styles are dropped.
 */
export function paragraphs(html: string): string[] {
  const parsed = new DOMParser().parseFromString(html.replace(BREAK, '\n'), 'text/html')
  parsed.querySelectorAll('script, style').forEach((element) => element.remove())
  return (parsed.body.textContent ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
