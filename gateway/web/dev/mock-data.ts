/** Invented sample data for `npm run dev` without a gateway. Never part of the build. */
const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

const SCALE = [
  { value: 5, text: both('满意', 'Satisfied') },
  { value: 4, text: both('比较满意', 'Fairly satisfied') },
  { value: 3, text: both('一般', 'Neutral') },
  { value: 2, text: both('不太满意', 'Dissatisfied') },
  { value: 0, text: both('不了解', "Don't know") },
]

export const areas = [
  { code: '4451', name: '潮州市', level: 'city', parent: null },
  { code: '445102', name: '湘桥区', level: 'district', parent: '4451' },
  { code: '445103', name: '潮安区', level: 'district', parent: '4451' },
  { code: '445102001', name: '湘桥街道', level: 'town', parent: '445102' },
  { code: '445102002', name: '西湖街道', level: 'town', parent: '445102' },
  { code: '445102001001', name: '宝塔社区', level: 'community', parent: '445102001' },
  { code: '445102001002', name: '义安社区', level: 'community', parent: '445102001' },
]

export const definition = {
  title: both('环境卫生满意度', 'Satisfaction with sanitation'),
  pages: [
    {
      name: 'about',
      title: both('基本情况', 'About you'),
      elements: [
        {
          type: 'html',
          name: 'intro',
          html: both('<p>本次调查约需 <b>3 分钟</b>。</p>', '<p>About <b>3 minutes</b>.</p>'),
        },
        {
          type: 'radiogroup',
          name: 'age',
          title: both('您的年龄', 'Your age'),
          isRequired: true,
          choices: ['18-29', '30-44', '45-59', '60+'],
        },
        { type: 'boolean', name: 'resident', title: both('是否居住满半年', 'Lived here for six months?') },
        {
          type: 'text',
          name: 'years',
          title: both('居住年数', 'Years lived here'),
          inputType: 'number',
          visibleIf: '{resident} = true',
          validators: [{ type: 'numeric', minValue: 0, maxValue: 120 }],
        },
      ],
    },
    {
      name: 'opinion',
      title: both('您的看法', 'Your opinion'),
      elements: [
        {
          type: 'radiogroup',
          name: 'aware',
          title: both(
            '您知道我市正在创建国家卫生城市吗？',
            'Did you know that the city applies for the title?',
          ),
          isRequired: true,
          choices: [
            { value: 'yes', text: both('知道', 'Yes') },
            { value: 'no', text: both('不知道', 'No') },
          ],
        },
        {
          type: 'checkbox',
          name: 'channels',
          title: both('从哪里知道的', 'From where?'),
          visibleIf: "{aware} = 'yes'",
          hasOther: true,
          hasNone: true,
          choices: [
            { value: 'tv', text: both('电视广播', 'TV or radio') },
            { value: 'wechat', text: both('微信', 'WeChat') },
            { value: 'poster', text: both('宣传栏', 'Posters') },
          ],
        },
        {
          type: 'rating',
          name: 'overall',
          title: both('总体满意程度', 'Satisfaction overall'),
          isRequired: true,
          rateMax: 5,
          minRateDescription: both('不满意', 'Dissatisfied'),
          maxRateDescription: both('满意', 'Satisfied'),
        },
        {
          type: 'matrix',
          name: 'items',
          title: both('对下列方面是否满意', 'And with these?'),
          isAllRowRequired: true,
          columns: SCALE,
          rows: [
            { value: 'market', text: both('农贸市场', 'Markets') },
            { value: 'toilet', text: both('公共厕所', 'Public toilets') },
          ],
        },
        {
          type: 'ranking',
          name: 'first',
          title: both('最应先解决的问题', 'What should come first?'),
          choices: [
            { value: 'rubbish', text: both('垃圾', 'Rubbish') },
            { value: 'parking', text: both('乱停放', 'Parking') },
            { value: 'pests', text: both('蚊蝇鼠蟑', 'Pests') },
          ],
        },
        { type: 'dropdown', name: 'job', title: both('职业', 'Work'), choices: ['工人', '农民', '教师'] },
        { type: 'comment', name: 'wish', title: both('您的建议', 'Your suggestions'), maxLength: 300 },
      ],
    },
  ],
}

export const categories = {
  groups: [
    { name: '垃圾', items: ['暴露垃圾|垃圾没人清', '道路不洁|路面脏', '卫生死角|卫生死角'] },
    { name: '占道', items: ['店外经营|店铺占道经营', '无照经营游商|流动摊贩占道'] },
    { name: '小广告', items: ['非法小广告|牛皮癣小广告'] },
    { name: '乱停放', items: ['机动车乱停放|汽车乱停'] },
    { name: '公厕', items: ['公共厕所|公厕脏'] },
    { name: '病媒生物', items: ['病媒生物孳生|老鼠蚊子蟑螂'] },
    { name: '控烟', items: ['公共场所吸烟|公共场所有人吸烟'] },
    { name: '其他', items: ['其他|其他问题'] },
  ].map((group, at) => ({
    name: group.name,
    items: group.items.map((item, nth) => {
      const [name, popularName] = item.split('|')
      return { code: `20${10 + at}-0${nth + 1}`, name, popularName }
    }),
  })),
}

export const wave = {
  id: 'w1',
  title: both('2026 年第四季度环境卫生满意度调查', 'Sanitation survey, 4th quarter 2026'),
  opensAt: inDays(-5),
  closesAt: inDays(12),
  status: 'open',
  population: 2_580_000,
  formula: 'top2',
  target: 0.9,
  answered: false,
  design: { kind: 'open-link' },
  questionnaire: { id: 'q1', version: 1, definition },
}

export const rate = (estimate: number, n: number) =>
  n < 30
    ? {
        n,
        method: 'wilson',
        suppressed: true,
        note: both(`样本不足 30 份，暂不显示`, 'Fewer than 30 answers: not shown'),
      }
    : {
        n,
        estimate,
        low: estimate - 0.03,
        high: Math.min(1, estimate + 0.025),
        method: 'wilson',
        suppressed: false,
      }

export const openLink = both(
  '公开链接样本：不能声称误差范围',
  'Open-link sample: no margin of error can be claimed',
)

const rules = { approval: false, offerMinutes: 0, reservedForTeams: 0, keptForTeams: 0 }

export const campaign = {
  id: 'c1',
  kind: 'cleanup-day',
  title: both('韩江边清洁日', 'Riverside cleanup day'),
  area: '445102',
  startsAt: inDays(5),
  endsAt: inDays(5.2),
  place: '滨江长廊广济桥头',
  status: 'published',
  seatsLeft: 3,
  requirements: {
    dangerous: false,
    minimumAge: 0,
    guardianUnder: 18,
    insured: true,
    skills: [],
    questions: [],
  },
  description: both(
    '一起清理江边垃圾，工具由组织方提供。',
    'Clear the riverside together; tools are provided.',
  ),
  riskNotice: both('请穿防滑鞋，不下水，注意防晒。', 'Wear non-slip shoes, stay out of the water.'),
  shifts: [
    {
      id: 's1',
      rules,
      startsAt: inDays(5),
      endsAt: inDays(5.1),
      place: '广济桥头',
      capacity: 20,
      taken: 17,
      waiting: 0,
      waitingOpen: true,
      status: 'open',
      cutOffAt: inDays(4),
      mine: null,
    },
    {
      id: 's2',
      rules,
      startsAt: inDays(5.1),
      endsAt: inDays(5.2),
      place: '广济桥头',
      capacity: 20,
      taken: 20,
      waiting: 2,
      waitingOpen: true,
      status: 'open',
      cutOffAt: inDays(4),
      mine: null,
    },
  ],
}

export const reportedCase = {
  id: 'k1',
  number: 'CZ-2026-000123',
  category: '2010-01',
  categoryName: '垃圾没人清',
  severity: 'normal',
  areaName: '湘桥街道',
  unitName: '湘桥环卫所',
  mine: true,
  status: 'handling',
  text: '太平路口垃圾桶旁堆了很多袋垃圾',
  address: '湘桥街道太平路 12 号',
  photoId: null,
  photoIds: [],
  joined: 4,
  reportedAt: inDays(-1),
  due: inDays(0.1),
  dueState: 'at-risk',
  version: 3,
  unit: '湘桥环卫所',
  actions: ['finish', 'return'],
  timeline: [
    { at: inDays(-1), action: 'report', role: 'resident', to: 'received' },
    { at: inDays(-0.8), action: 'verify', role: 'inspector', to: 'verified', note: '现场属实' },
    { at: inDays(-0.7), action: 'file', role: 'office', to: 'filed' },
    { at: inDays(-0.6), action: 'dispatch', role: 'office', to: 'dispatched' },
    { at: inDays(-0.2), action: 'start', role: 'handler', to: 'handling' },
  ],
}

export const notices = [
  {
    id: 'n1',
    kind: 'case',
    title: both('您上报的问题已开始处置', 'Work on your report has begun'),
    body: both('编号 CZ-2026-000123', 'No. CZ-2026-000123'),
    link: '/cases/k1',
    at: inDays(-0.2),
    read: false,
  },
]
