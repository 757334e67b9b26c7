import type { mineZh } from './mine.zh'

export const mineEn: Record<keyof typeof mineZh, string> = {
  'mydata.title': 'My data',
  'mydata.what':
    'See, download and delete what is kept under your name: reports, sign-ups, hours of service, ratings asked for and notices.',
  'mydata.download': 'Download my data',
  'mydata.file': 'my-data',
  'mydata.surveys':
    'Survey answers are not among it: they are kept apart from accounts, and nobody, us included, can find yours again.',
  'mydata.forget': 'Delete what I wrote',
  'mydata.forgetask': 'Delete what you wrote in this report?',
  'mydata.forgetnote':
    'No. {number}: your words, photos and contact, and that the report is yours, are deleted for good. The case itself goes on; you will hear no more of it.',
  'mydata.forgetsure': 'Yes, delete',
  'mydata.forgotten': 'Deleted',
  'mydata.stays':
    'The record of how a case was handled and the book of hours are kept by law, without your name and contact. Drafts and what waits to be sent are on this device only and can be deleted any time.',
}
