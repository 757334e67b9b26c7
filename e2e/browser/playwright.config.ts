import { defineConfig } from '@playwright/test'

const args = [
  '--no-sandbox', // the tests may run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests',
  globalSetup: './system.ts',
  workers: 1, // one system, one city: the flows look at the same shift and the same counts
  timeout: 150_000, // on a machine that also builds something else; alone, the slowest takes some 20 s
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list']],
  use: {
    actionTimeout: 20_000,
    contextOptions: { reducedMotion: 'reduce' }, // contrast is measured on what has arrived, not on its way in
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    geolocation: { longitude: 116.6321, latitude: 23.6612 },
    permissions: ['geolocation'],
    serviceWorkers: 'block', // what was kept must not stand in for what a flow asks of the system
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args },
  },
})
