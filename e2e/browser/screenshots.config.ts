import base from './playwright.config.ts'

/** Pictures of every page with sample data: `make screenshots`. Of a system that runs already where CLEANCITY_ORIGIN names one. */
export default {
  ...base,
  testDir: 'screenshots',
  globalSetup: './screenshots/city.ts',
  timeout: 20 * 60_000,
  outputDir: '../../target/screenshots/.failed',
}
