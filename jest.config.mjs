// One configuration for every project: TypeScript through swc, run as ES modules (node --experimental-vm-modules).
export default {
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.vue'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'vue', 'json', 'node'],
  moduleNameMapper: { '^@vue/test-utils$': '<rootDir>/node_modules/@vue/test-utils/dist/vue-test-utils.esm-bundler.mjs', '\\.(css|svg)$': '<rootDir>/tools/jest/empty.mjs' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }, target: 'es2023' }, module: { type: 'es6' } }],
    '^.+\\.vue$': '<rootDir>/tools/jest/vue-transform.mjs',
  },
  testEnvironment: 'node',
};
