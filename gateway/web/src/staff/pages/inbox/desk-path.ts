/** Where in the console a message leads; undefined when it leads elsewhere. */
export function deskPath(link: string | undefined): string | undefined {
  return link?.startsWith('/staff/') ? link.slice('/staff'.length) : undefined
}
