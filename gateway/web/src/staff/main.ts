import './styles.css'
import { createApp } from 'vue'
import { languageReady } from '@shared/i18n'
import App from './App.vue'
import { router } from './router'

void languageReady().then(() => createApp(App).use(router).mount('#app'))
