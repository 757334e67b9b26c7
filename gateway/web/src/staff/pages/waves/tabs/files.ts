/** What the survey service writes of one wave. */
export interface WaveFile {
  name: string
  key: 'results' | 'report' | 'answers' | 'answersxlsx' | 'texts' | 'codebook' | 'spss' | 'evaluation'
  byArea?: boolean
  /** Only of waves that are over. */
  closed?: boolean
  evaluation?: boolean
  /** Only of waves that speak for an area. */
  of?: 'area'
}

export const FILES: WaveFile[] = [
  { name: 'report.pdf', key: 'report', byArea: true, of: 'area' },
  { name: 'results.xlsx', key: 'results', byArea: true, of: 'area' },
  { name: 'evaluation.json', key: 'evaluation', byArea: true, evaluation: true, of: 'area' },
  { name: 'answers.csv', key: 'answers', closed: true },
  { name: 'answers.xlsx', key: 'answersxlsx', closed: true },
  { name: 'texts.csv', key: 'texts', closed: true },
  { name: 'codebook.csv', key: 'codebook' },
  { name: 'answers.sps', key: 'spss' },
]
