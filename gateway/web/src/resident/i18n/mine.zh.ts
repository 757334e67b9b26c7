/** What is kept about oneself; a part of `zh.ts`. */
export const mineZh = {
  'mydata.title': '我的数据',
  'mydata.what': '这里可以查看、下载和删除保存在您名下的内容：上报、报名、服务时长、待评价和消息。',
  'mydata.download': '下载我的数据',
  'mydata.file': '我的数据',
  'mydata.surveys': '调查答卷不在其中：答卷与账号分开保存，任何人（包括我们）都无法再找出哪一份是您的。',
  'mydata.forget': '删除我写的内容',
  'mydata.forgetask': '删除这条上报里您的内容？',
  'mydata.forgetnote':
    '编号 {number}：您写的文字、照片、联系方式以及它与您的关联都会删除，不能恢复；案件本身继续办理，您不再收到进展。',
  'mydata.forgetsure': '确认删除',
  'mydata.forgotten': '已删除',
  'mydata.stays':
    '案件的办理记录（台账）和服务时长簿依法保留，其中没有您的姓名和联系方式；草稿和待发送内容只在本机，可随时删除。',
} as const
