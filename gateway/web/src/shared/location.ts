import type { Place } from './api/complaint'

/** A place with the metres it may be off by, where the device says so. */
export type Located = Place & { accuracy?: number }

/** Where the device is, as browsers report it: WGS-84. Rejects when refused or not found in time. */
export function locateClosely(): Promise<Located> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new Error('no geolocation'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lng, latitude: lat, accuracy } }) =>
        resolve({ lng, lat, system: 'wgs84', accuracy }),
      reject,
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
}

/** The same without how sure it is, as the services take it. */
export async function locate(): Promise<Place> {
  const { lng, lat, system } = await locateClosely()
  return { lng, lat, system }
}
