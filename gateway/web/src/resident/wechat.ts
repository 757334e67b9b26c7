import { signJsSdk } from '@shared/api/gateway'
import { locateClosely, type Located } from '@shared/location'

/** Inside WeChat the app draws its own title bar, and sign-in needs no page of ours. */
export const inWeChat = /MicroMessenger/i.test(navigator.userAgent)

/** WeChat's functions once this page's address is signed for them. */
async function ready(jsApiList: ('getLocation' | 'scanQRCode')[], openTagList: 'wx-open-subscribe'[] = []) {
  const { default: wx } = await import('weixin-js-sdk')
  const signed = await signJsSdk(window.location.href.split('#')[0] ?? '')
  return new Promise<typeof wx>((resolve, reject) => {
    wx.error(reject)
    wx.ready(() => resolve(wx))
    wx.config({ ...signed, debug: false, jsApiList, openTagList })
  })
}

/** WeChat's own positioning: faster indoors, and in GCJ-02. */
async function locateByWeChat(): Promise<Located> {
  const wx = await ready(['getLocation'])
  return new Promise((resolve, reject) => {
    wx.getLocation({
      type: 'gcj02',
      success: ({ longitude, latitude, accuracy }) =>
        resolve({ lng: longitude, lat: latitude, system: 'gcj02', accuracy: Number(accuracy) }),
      fail: reject,
      cancel: reject,
    })
  })
}

/** The text of a QR code held before the camera; rejects when the person turns back. */
export async function scanCode(): Promise<string> {
  const wx = await ready(['scanQRCode'])
  return new Promise((resolve, reject) => {
    wx.scanQRCode({
      needResult: 1,
      scanType: ['qrCode'],
      success: ({ resultStr }: { resultStr: string }) => resolve(resultStr),
      fail: reject,
      cancel: reject,
    })
  })
}

/** From now on WeChat draws its own subscribe button in `wx-open-subscribe`. */
export const readyToSubscribe = () => ready([], ['wx-open-subscribe'])

/** The templates that the person accepted, of what WeChat's subscribe button tells. */
export function acceptedTemplates(details: string): string[] {
  const byTemplate = JSON.parse(details) as Record<string, string>
  return Object.keys(byTemplate).filter((template) => {
    const { status } = JSON.parse(byTemplate[template] ?? '{}') as { status?: string }
    return status === 'accept'
  })
}

/** Where the device is; the browser's own answer when WeChat gives none. */
export const locateHere = (): Promise<Located> =>
  inWeChat ? locateByWeChat().catch(locateClosely) : locateClosely()
