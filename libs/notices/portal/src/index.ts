import { Bell, ChatLineSquare } from '@element-plus/icons-vue';
import type { PortalFeature } from '@gongwei/ui';

const SENT = 'notices.sent.title';
const RECEIVED = 'notices.received.title';

/** Notices from a committee to its units, and the inbox of what waits for the reader. */
export const feature: PortalFeature = {
  routes: [
    { path: '/inbox', name: 'inbox', component: () => import('./inbox/InboxPage.vue'), meta: { titleKey: 'notices.inbox.title' } },
    { path: '/notices', name: 'notices', component: () => import('./received/ReceivedNoticesPage.vue'), meta: { permission: 'notice.read', titleKey: RECEIVED } },
    { path: '/notices/sent', name: 'notices-sent', component: () => import('./sent/SentNoticesPage.vue'), meta: { permission: 'notice.read', audience: 'committee', titleKey: SENT } },
    { path: '/notices/new', name: 'notice-new', component: () => import('./write/NoticeFormPage.vue'), meta: { permission: 'notice.write', audience: 'committee', titleKey: 'notices.write.new', menuKey: 'notices.sent' } },
    { path: '/notices/:id', name: 'notice', component: () => import('./NoticePage.vue'), props: true, meta: { permission: 'notice.read', titleKey: 'notices.title', menuKey: 'notices.sent' } },
    { path: '/notices/:id/edit', name: 'notice-edit', component: () => import('./write/NoticeFormPage.vue'), props: true, meta: { permission: 'notice.write', audience: 'committee', titleKey: 'notices.write.edit', menuKey: 'notices.sent' } },
  ],
  menu: [
    { key: 'inbox', labelKey: 'notices.inbox.title', icon: Bell, to: '/inbox', order: 5 },
    { key: 'notices.sent', labelKey: 'notices.title', icon: ChatLineSquare, permission: 'notice.read', to: '/notices/sent', audience: 'committee', order: 60 },
    { key: 'notices.received', labelKey: 'notices.title', icon: ChatLineSquare, permission: 'notice.read', to: '/notices', audience: 'unit', order: 60 },
  ],
  messages: { 'zh-CN': () => import('./i18n/zh-CN'), en: () => import('./i18n/en') },
};
