import { expect, it } from 'vitest'
import holidays from '../../../../../../kernel/core/src/main/resources/cleancity/kernel/time/holidays-cn.csv?raw'
import { readNotice } from './notice'

/** 国办发明电〔2025〕7号, as published. */
const OF_2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`

/** The year as the deadlines count it already. */
const counted = holidays
  .split('\n')
  .map((line) => line.split(','))
  .filter(([date]) => date?.startsWith('2026-'))

it('should read a published notice as the deadlines count it', () => {
  const read = readNotice(OF_2026, 2026)

  expect(read.map((day) => `${day.date} ${day.kind}`)).toEqual(
    counted.map(([date, kind]) => `${date} ${kind}`).sort(),
  )
  expect(read.find((day) => day.date === '2026-02-28')?.name).toBe('春节')
})

it('should read one day, a holiday of two names and one that begins the year before', () => {
  expect(readNotice('元旦：1月1日放假，与周末连休。', 2027)).toEqual([
    { date: '2027-01-01', kind: 'off', name: '元旦' },
  ])
  expect(readNotice('国庆节、中秋节：10月1日至8日放假调休，共8天。', 2028)).toHaveLength(8)
  expect(
    readNotice('元旦：2022年12月31日至2023年1月2日放假调休，共3天。', 2023).map((day) => day.date),
  ).toEqual(['2022-12-31', '2023-01-01', '2023-01-02'])
})

it('should find nothing in a text that is no notice', () => {
  expect(readNotice('本周五下午三点开会，请准时参加。', 2027)).toEqual([])
})
