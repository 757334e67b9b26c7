import { fileReport, uploadPhoto } from '@shared/api/complaint'
import { submitAnswers } from '@shared/api/survey'
import type { QueuedAnswers, QueuedReport } from './queue'

export const sendAnswers = (item: QueuedAnswers) => submitAnswers(item.wave, item.submission, item.id)

/** Photos one by one, remembering each that arrived, then the report itself. */
export async function sendReport(item: QueuedReport, remember: () => Promise<void>) {
  for (let index = item.photoIds.length; index < item.photos.length; index++) {
    const uploaded = await uploadPhoto(item.photos[index] as Blob, `${item.id}-photo-${index}`)
    item.photoIds.push(uploaded.id)
    await remember()
  }
  return fileReport({ ...item.report, photoIds: item.photoIds }, item.id)
}
