// One configuration for every project: TypeScript through swc, run as ES modules (node --experimental-vm-modules).
const shared = {
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.vue'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'vue', 'json', 'node'],
  moduleNameMapper: { '^tslib$': '<rootDir>/node_modules/tslib/tslib.js', '^@vue/test-utils$': '<rootDir>/node_modules/@vue/test-utils/dist/vue-test-utils.esm-bundler.mjs', '\\.(css|svg)$': '<rootDir>/tools/jest/empty.mjs' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }, target: 'es2023' }, module: { type: 'es6' } }],
    '^.+\\.vue$': '<rootDir>/tools/jest/vue-transform.mjs',
  },
  testEnvironment: 'node',
};
const ignored = ['/node_modules/', '/dist/', '/e2e/'];

export default {
  projects: [
    { ...shared, displayName: 'node', testMatch: ['**/*.spec.ts'], testPathIgnorePatterns: [...ignored, '<rootDir>/libs/ui/', '<rootDir>/libs/[^/]+/portal/', '<rootDir>/apps/portal/'] },
    {
      ...shared, displayName: 'portal', testMatch: ['<rootDir>/libs/ui/**/*.spec.ts', '<rootDir>/libs/*/portal/**/*.spec.ts', '<rootDir>/apps/portal/**/*.spec.ts'], testPathIgnorePatterns: ignored,
      // jsdom would take the browser builds of packages, which are no ES modules; components are tested with the same files the bundler reads.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'import'] },
    },
  ],
};
