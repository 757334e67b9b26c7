/** Inside WeChat the app draws its own title bar, and sign-in needs no page of ours. */
export const inWeChat = /MicroMessenger/i.test(navigator.userAgent)
