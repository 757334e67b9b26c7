import { language, localized, type LocalText } from './i18n'

export interface FieldProblem {
  pointer: string
  rule: string
  message: string
}

/** RFC 9457 as the gateway sends it; `status` 0 means that no answer came. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  rule: string
  traceId?: string
  errors?: FieldProblem[]
  retryAfterSeconds?: number
}

export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.rule)
  }
}

const FALLBACK: Record<string, LocalText> = {
  offline: { 'zh-CN': '网络不通，请检查网络后再试', en: 'No connection. Check the network and try again' },
  timeout: { 'zh-CN': '等待太久没有回应，请稍后再试', en: 'No answer in time. Please try again later' },
  busy: { 'zh-CN': '现在人有点多，请在 {n} 秒后再试', en: 'Busy right now. Please try again in {n} s' },
  unreadable: {
    'zh-CN': '服务暂时不可用，请稍后再试',
    en: 'The service is not available. Please try again later',
  },
  unauthenticated: { 'zh-CN': '请先登录', en: 'Please sign in first' },
}

export function localProblem(rule: string, status = 0, retryAfterSeconds?: number): Problem {
  const title = localized(FALLBACK[rule] ?? FALLBACK['unreadable'])
  return {
    type: `/problems/${rule}`,
    title,
    status,
    rule,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  }
}

/** The `Retry-After` header in seconds, whether it came as a number or as a date. */
export function retryAfter(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000))
}

export async function readProblem(response: Response): Promise<Problem> {
  const wait = retryAfter(response.headers.get('Retry-After'))
  const rule = response.status === 401 ? 'unauthenticated' : response.status === 429 ? 'busy' : 'unreadable'
  const fallback = localProblem(rule, response.status, wait)
  if (!response.headers.get('Content-Type')?.includes('json')) return fallback
  const sent = (await response.json().catch(() => ({}))) as Partial<Problem>
  return { ...fallback, ...sent, status: response.status }
}

/** One sentence for the reader. */
export function explain(problem: Problem): string {
  if (problem.retryAfterSeconds) {
    return localized(FALLBACK['busy']).replace('{n}', String(problem.retryAfterSeconds))
  }
  if (problem.status === 0) return localized(FALLBACK[problem.rule] ?? FALLBACK['unreadable'])
  if (!problem.detail || problem.detail === problem.title) return problem.title
  return `${problem.title}${language.value === 'en' ? ': ' : '：'}${problem.detail}`
}

export function problemOf(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : localProblem('unreadable')
}

/** True when nobody can say whether the command was carried out: its answer was lost on the way. */
export const isUnknown = ({ status }: Problem): boolean => status === 0 || status === 408 || status >= 500

/** True when sending the same thing again later may succeed. */
export function isPassing(problem: Problem): boolean {
  return (
    problem.status === 0 ||
    problem.status === 401 ||
    problem.status === 408 ||
    problem.status === 429 ||
    problem.status >= 500
  )
}
