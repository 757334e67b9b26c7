import { expect, origin, test } from './people.ts'
import { accessible, fitsTheScreen } from './pages.ts'
import { shiftAboutToBegin } from './office.ts'

test('a team with a minor signs up, comes without a network and leaves by the code on the screen', async ({
  desk,
  resident,
}) => {
  const title = `测试签到 ${Date.now()}`
  const { campaign, shift } = await shiftAboutToBegin(title, 5)
  const phone = await resident('browser-team', `/campaigns/${campaign}`)

  await phone.getByTestId('sign-up').click()
  await phone.getByTestId('risk-accepted').check()
  await phone.getByTestId('volunteer-name').fill('陈老师')
  await phone.getByTestId('birth-year').fill('1985')
  await phone.getByTestId('with-team').check()
  await phone.getByTestId('team-name').fill('韩师一队')
  await phone.getByTestId('member-volunteer-name-0').fill('小林')
  await phone.getByTestId('member-birth-year-0').fill('2012')
  await phone.getByTestId('sign-up-confirm').click()
  await expect(phone.getByTestId('error-summary')).toBeVisible()
  await accessible(phone, 'team sign-up')

  await phone.reload() // what was typed is still there
  await phone.getByTestId('sign-up').click()
  await expect(phone.getByTestId('team-name')).toHaveValue('韩师一队')
  await phone.getByTestId('risk-accepted').check()
  await phone.getByTestId('member-guardian-name-0').fill('林父')
  await phone.getByTestId('member-guardian-phone-0').fill('13800138000')
  await phone.getByTestId('sign-up-confirm').click()
  await expect(phone.getByTestId('sign-up-state')).toHaveText('报名成功')
  await expect(phone.getByTestId('seats-left')).toContainText('3')

  await phone.getByTestId('check-link').click()
  await expect(phone.getByTestId('check-by-place')).toBeVisible()
  await accessible(phone, 'check-in')
  await fitsTheScreen(phone, 'check-in')
  await phone.context().setOffline(true)
  await phone.getByTestId('check-by-place').click()
  await expect(phone.getByTestId('check-state')).toContainText('联网后自动发送')
  await phone.context().setOffline(false)
  await expect(phone.getByTestId('check-state')).toContainText('签到') // sent by itself

  const office = await desk('office')
  await office.getByTestId('nav-shifts').click()
  await office.locator('button[data-testid^="shift-"]', { hasText: title }).click()
  await office.getByTestId('show-code').click()
  await expect(office.getByTestId('check-in-qr')).toBeVisible()
  await accessible(office, 'staff: check-in code')
  const code = await office.getByTestId('check-in-code').textContent()
  await phone.goto(`/campaigns/${campaign}/shifts/${shift}/check?code=${code}`) // what the QR code says
  await expect(phone.getByTestId('check-code')).toHaveValue(code!)
  await phone.getByTestId('check-by-code').click()
  await expect(phone.getByTestId('check-state')).toContainText('已签退')

  await office.getByTestId('show-attendance').click()
  await expect(office.getByTestId('attendance-state')).toHaveText('已签退')
  await accessible(office, 'staff: attendance')
})

test('a wrong code is refused and stays to be put right', async ({ resident }) => {
  const { campaign, shift } = await shiftAboutToBegin(`测试错码 ${Date.now()}`, 5)
  const phone = await resident('browser-miscoded', `/campaigns/${campaign}`)
  await phone.getByTestId('sign-up').click()
  await phone.getByTestId('risk-accepted').check()
  await phone.getByTestId('sign-up-confirm').click()
  await expect(phone.getByTestId('sign-up-state')).toBeVisible()

  await phone.goto(`/campaigns/${campaign}/shifts/${shift}/check`)
  await phone.getByTestId('check-code').fill('22222222')
  await phone.getByTestId('check-by-code').click()

  await expect(phone.getByTestId('check-problem')).not.toBeEmpty()
  await expect(phone.getByTestId('check-code')).toHaveValue('22222222')
  await phone.goto('/me/queue')
  await expect(phone.getByTestId('queue-empty')).toBeVisible() // refused, so nothing waits
})

test('somebody in line sees their position and may leave it from their own list', async ({ resident }) => {
  const { campaign } = await shiftAboutToBegin(`测试候补 ${Date.now()}`, 1)
  const path = `/campaigns/${campaign}`
  const phones = [await resident('browser-line-1', path), await resident('browser-line-2', path)]
  for (const phone of phones) {
    await phone.getByTestId('sign-up').click()
    await phone.getByTestId('risk-accepted').check()
    await phone.getByTestId('sign-up-confirm').click()
    await expect(phone.getByTestId('sign-up-state')).toBeVisible()
  }
  const second = phones[1]!
  await second.goto('/me/sign-ups')
  const mine = second.getByTestId('my-sign-up').first()
  await expect(mine).toContainText('候补第 1 位')
  await accessible(second, 'my sign-ups')

  await mine.getByTestId('cancel-sign-up').click()
  await second.getByTestId('confirm-yes').click()

  await expect(mine).toContainText('已取消')
})

test('the organiser asks something and looks at each request', async ({ desk, resident }) => {
  const title = `测试审核 ${Date.now()}`
  const shirt = { name: 'shirt', kind: 'single', title: { 'zh-CN': '马甲尺码' }, required: true }
  const options = ['M', 'L'].map((value) => ({ value, label: { 'zh-CN': value } }))
  const { campaign } = await shiftAboutToBegin(title, 2, {
    campaign: { questions: [{ ...shirt, options }] },
    shift: { approval: true },
  })
  const phone = await resident('browser-asked', `/campaigns/${campaign}`)
  await phone.getByTestId('sign-up').click()
  await phone.getByTestId('risk-accepted').check()
  await phone.getByTestId('sign-up-confirm').click()
  await expect(phone.getByTestId('error-summary')).toBeVisible()
  await phone.getByTestId('ask-shirt-L').check()
  await accessible(phone, 'sign-up with questions')
  await phone.getByTestId('sign-up-confirm').click()
  await expect(phone.getByTestId('sign-up-state')).toHaveText('待审核')

  const office = await desk('office')
  await office.getByTestId('nav-shifts').click()
  await office.locator('button[data-testid^="shift-"]', { hasText: title }).click()
  await expect(office.getByTestId('sign-ups')).toContainText('L')
  await office.getByTestId('handle-sign-up').click()
  await accessible(office, 'staff: a request')
  await office.getByTestId('approve').click()

  await expect(phone.getByTestId('sign-up-state')).toHaveText('报名成功') // seen live
})

test('nobody can pass off a made-up proof', async ({ page }) => {
  await page.goto(`${origin()}/verify/20261123-000001-4?token=abcdefghijklmnopqrst`)
  await expect(page.getByTestId('verify-state')).toHaveText('未查到这份证明')
  await accessible(page, 'verify: unknown')
  await page.goto(`${origin()}/verify?number=20261123-000001-4`)
  await expect(page.getByTestId('verify-state')).toHaveText('请扫描证明上的二维码')
})
