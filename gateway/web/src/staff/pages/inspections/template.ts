/** What the service reads of a list of findings: the columns by name, and which of them must be filled. */
export const COLUMNS: { name: string; must: boolean; example: string }[] = [
  { name: '指标', must: true, example: 'S04' },
  { name: '扣分', must: true, example: '2' },
  { name: '问题', must: true, example: '活禽区地面积水' },
  { name: '类别', must: true, example: '农贸市场环境' },
  { name: '片区', must: true, example: '太平街道' },
  { name: '地址', must: false, example: '义安路市场' },
  { name: '责任单位', must: true, example: '市市场监管局' },
  { name: '责任人', must: false, example: '市场规范管理科' },
  { name: '整改工作日', must: false, example: '5' },
  { name: '经度', must: false, example: '' },
  { name: '纬度', must: false, example: '' },
]

const BOM = '\uFEFF'

/** A table to fill in that every spreadsheet program opens as UTF-8. */
export const templateFile = (): Blob =>
  new Blob(
    [
      `${BOM}${COLUMNS.map(({ name }) => name).join(',')}\r\n${COLUMNS.map(({ example }) => example).join(',')}\r\n`,
    ],
    { type: 'text/csv;charset=utf-8' },
  )
