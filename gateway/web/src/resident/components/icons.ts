/** Own line drawings on a 24 × 24 grid, one path each. */
export const ICONS = {
  back: 'M15 4l-8 8 8 8',
  home: 'M4 11l8-7 8 7v8.5a.5.5 0 0 1-.5.5H15v-6H9v6H4.500a.5.5 0 0 1-.5-.5z',
  report:
    'M4 7.500h3.500L9 5h6l1.500 2.500H20v11.500H4zM12 16.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z',
  campaign: 'M5 6h14v14H5zM5 10h14M9 3.500V7M15 3.500V7M9 15l2 2 4-4',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500c.4-4 3.300-6 7.500-6s7.100 2 7.500 6z',
  survey: 'M6 3.500h12v17H6zM9 8h6M9 12h6M9 16h4',
  inbox: 'M4 6h16v12H4zM4 7l8 6 8-6',
  text: 'M4 19L9.500 5 15 19M6 14.500h7M17 10h4M19 10v9',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  queue: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2',
  place:
    'M12 21c4-5 6.500-8 6.500-11a6.500 6.500 0 1 0-13 0c0 3 2.500 6 6.500 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  add: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  sound: 'M4 9.500v5h3.500L12 19V5L7.500 9.500zM15.500 9a4.500 4.500 0 0 1 0 6M18 6a8.500 8.500 0 0 1 0 12',
  check: 'M5 12.500l4.500 4.500L19 7.500',
} as const

export type IconName = keyof typeof ICONS
