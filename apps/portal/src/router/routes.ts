import type { RouteRecordRaw } from 'vue-router';

/** Pages that need neither features nor Apollo. Everything else is added once somebody is logged in (`workspace/`). */
export const gateRoutes: readonly RouteRecordRaw[] = [
  { path: '/login', name: 'login', component: () => import('../pages/login/LoginPage.vue'), meta: { public: true, titleKey: 'login.title' } },
  { path: '/password', name: 'password', component: () => import('../pages/account/PasswordPage.vue'), meta: { pending: true, titleKey: 'password.title' } },
  { path: '/second-factor', name: 'second-factor', component: () => import('../pages/account/SecondFactorPage.vue'), meta: { pending: true, titleKey: 'secondFactor.title' } },
];

/** Stands for every address until the workspace knows better; never shown, for the guard leads on from it. */
export const unknownRoute: RouteRecordRaw = { path: '/:rest(.*)*', name: 'unknown', component: { render: () => null } };
