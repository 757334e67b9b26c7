import './styles/weui.less'
import './styles/app.css'
import './styles/care.css'
import { createApp } from 'vue'
import { languageReady } from '@shared/i18n'
import { sessionReady } from '@shared/session'
import App from './App.vue'
import { watchForUpdates } from './offline/updates'
import { startOutbox } from './outbox/start'
import { applyDisplay } from './preferences'
import { recover } from './recover'
import { router } from './router'

applyDisplay()
recover(router)
void sessionReady().then(startOutbox)
void languageReady().then(() => createApp(App).use(router).mount('#app'))
watchForUpdates()
