import { signJsSdk } from '@shared/api/gateway'
import type { Place } from '@shared/api/complaint'
import { locate } from '@shared/location'

/** Inside WeChat the app draws its own title bar, and sign-in needs no page of ours. */
export const inWeChat = /MicroMessenger/i.test(navigator.userAgent)

/** WeChat's own positioning: faster indoors, and in GCJ-02. */
async function locateByWeChat(): Promise<Place> {
  const { default: wx } = await import('weixin-js-sdk')
  const signed = await signJsSdk(window.location.href.split('#')[0] ?? '')
  return new Promise((resolve, reject) => {
    wx.error(reject)
    wx.ready(() =>
      wx.getLocation({
        type: 'gcj02',
        success: ({ longitude, latitude }) => resolve({ lng: longitude, lat: latitude, system: 'gcj02' }),
        fail: reject,
        cancel: reject,
      }),
    )
    wx.config({ ...signed, debug: false, jsApiList: ['getLocation'], openTagList: [] })
  })
}

/** Where the device is; the browser's own answer when WeChat gives none. */
export const locateHere = (): Promise<Place> => (inWeChat ? locateByWeChat().catch(locate) : locate())
