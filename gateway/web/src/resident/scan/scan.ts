import { shallowRef } from 'vue'
import { inWeChat, scanCode as scanInWeChat } from '../wechat'

/** What waits for a code held before the camera. */
export interface Scanning {
  found: (text: string) => void
  giveUp: () => void
}

export const scanning = shallowRef<Scanning>()

export const canScan = inWeChat || 'mediaDevices' in navigator

/** The text of a QR code held before the camera; rejects when the person turns back. WeChat opens its own camera. */
export function scanCode(): Promise<string> {
  if (inWeChat) return scanInWeChat()
  return new Promise((resolve, reject) => {
    scanning.value = {
      found: (text) => ((scanning.value = undefined), resolve(text)),
      giveUp: () => ((scanning.value = undefined), reject(new Error('given up'))),
    }
  })
}
