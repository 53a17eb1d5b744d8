// What the compiler cannot see. Formatting is no concern of lint.
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import vue from 'eslint-plugin-vue';
import typescript from 'typescript-eslint';
import { boundaries } from './tools/lint/boundaries.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.vue', '**/*.mts'];
const SCRIPTS = ['**/*.mjs'];
// Rules that need types take half a minute; npm test switches them on, an editor need not wait for them.
const WITH_TYPES = process.env.GONGWEI_LINT_TYPES === '1';
const TESTS = ['**/*.spec.ts', '**/test/**', '**/e2e/**', '**/testing/**'];

// The boundary rule reads the project graph of Nx's last run, and says nothing when there was none. Tasks of Nx come with a fresh one.
if (!process.env.NX_TASK_TARGET_PROJECT) {
  process.env.NX_DAEMON ??= 'false';
  await createProjectGraphAsync({ exitOnError: true });
}

export default [
  { ignores: ['**/node_modules/**', '**/dist/**', '**/gql/**', '**/coverage/**', '**/test-results/**', '**/playwright-report/**', '.data/**', '.nx/**', 'apps/portal/public/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...typescript.configs.recommended.map((config) => ({ ...config, files: [...TYPESCRIPT, ...SCRIPTS] })),
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: config.files ?? ['**/*.vue'] })),
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.vue'] } } },
  {
    files: [...TYPESCRIPT, ...SCRIPTS],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'object-shorthand': ['error', 'properties'],
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
    },
  },
  {
    // Nest reads constructor types as values at run time, so imports stay as they are written; and resolvers are classes by its design.
    files: ['**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', '@typescript-eslint/no-extraneous-class': 'off' },
  },
  // Components and tables are generic over records they do not know; there `any` says "whatever the caller's is".
  { files: ['libs/ui/**'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  { files: ['libs/**'], ignores: TESTS, rules: { 'no-console': 'error' } },
  {
    files: TESTS,
    rules: { '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] },
  },
  ...(WITH_TYPES
    ? [
        {
          files: ['apps/api/**/*.ts', 'apps/portal/src/**/*.ts', 'libs/**/*.ts'],
          languageOptions: { parserOptions: { project: ['tsconfig.json', 'tsconfig.portal.json'], tsconfigRootDir: import.meta.dirname } },
          rules: {
            '@typescript-eslint/await-thenable': 'error',
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, inheritedMethods: false } }],
          },
        },
      ]
    : []),
  {
    // Layout is the formatter's, names of components are ours (Gw… in libs/ui, …Page in features).
    files: ['**/*.vue'],
    rules: {
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      // A form's fields write into its model, which is what it is handed down for; replacing the prop itself stays an error.
      'vue/no-mutating-props': ['error', { shallowOnly: true }],
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'no-undef': 'off',
    },
  },
];
