import { expect, it } from 'vitest'
import { answersPerCommunity, fewestCommunities, strataIn } from './sample-fit'

const area = (code: string, level: 'district' | 'town' | 'community') => ({ code, name: code, level })
const city = {
  under: [area('445102', 'district'), area('445103', 'district')],
  towns: [area('445102001', 'town'), area('445102002', 'town'), area('445103001', 'town')],
}

it('should count the strata below an area', () => {
  expect(strataIn(city, 'district')).toBe(2)
  expect(strataIn(city, 'town')).toBe(3)
  expect(strataIn({ under: [area('445102001', 'town')], towns: [] }, 'district')).toBe(1)
})

it('should ask for two communities of each stratum, as the service does', () => {
  expect(fewestCommunities(51)).toBe(102)
})

it('should spread what a proof takes, and never below what may be shown', () => {
  expect(answersPerCommunity(1077, 10)).toBe(108)
  expect(answersPerCommunity(1077, 102)).toBe(30)
})
