import './tokens.css'
import './element.css'
import './styles.css'
import './appearance'
import { createApp } from 'vue'
import { languageReady } from '@shared/i18n'
import App from './App.vue'
import { router } from './router'

void languageReady().then(() => createApp(App).use(router).mount('#app'))
