import base from './playwright.config.ts'

/** Lighthouse on what residents open first, with sample data: `make check-web`. Of a system that runs already where CLEANCITY_ORIGIN names one. */
export default {
  ...base,
  testDir: 'lighthouse',
  globalSetup: './screenshots/city.ts',
  timeout: 10 * 60_000,
  outputDir: '../../target/check-web/.failed',
}
