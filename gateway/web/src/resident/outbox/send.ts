import { fileReport, uploadPhoto } from '@shared/api/complaint'
import { sendAttempt, sendInterview } from '@shared/api/interview'
import { rateFollowUp, submitAnswers } from '@shared/api/survey'
import { noteAttendance } from '@shared/api/volunteer'
import type {
  QueuedAnswers,
  QueuedAttempt,
  QueuedCheck,
  QueuedInterview,
  QueuedRating,
  QueuedReport,
} from './queue'

export const sendAnswers = (item: QueuedAnswers) => submitAnswers(item.wave, item.submission, item.id)

export const sendRating = (item: QueuedRating) => rateFollowUp(item.followUp, item.rating, item.id)

export const sendField = (item: QueuedInterview | QueuedAttempt) =>
  item.kind === 'interview'
    ? sendInterview(item.assignment, item.interview, item.id)
    : sendAttempt(item.assignment, item.attempt)

export const sendCheck = (item: QueuedCheck) => noteAttendance(item.shift, item.direction, item.note)

/** Photos one by one, remembering each that arrived, then the report itself. */
export async function sendReport(item: QueuedReport, remember: () => Promise<void>) {
  for (let index = item.photoIds.length; index < item.photos.length; index++) {
    const uploaded = await uploadPhoto(item.photos[index] as Blob, `${item.id}-photo-${index}`)
    item.photoIds.push(uploaded.id)
    await remember()
  }
  return fileReport({ ...item.report, photoIds: item.photoIds }, item.id)
}
