import type { AcceptedPlugin } from 'postcss'

export function remForWeui(): AcceptedPlugin
