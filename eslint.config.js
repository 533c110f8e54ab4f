// Lint rules that catch mistakes; how code looks is Prettier's business.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const readsEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Environment variables are read in config/env.ts alone, and handed on from there.',
};
const endsProcess = {
  object: 'process',
  property: 'exit',
  message: 'Set process.exitCode and let open work finish: exiting at once loses output and data.',
};

export default defineConfig(
  { ignores: ['dist/', 'data/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    // A text from outside may cost no more than its length: of 200,000 zeros, /0+$/ made 12 seconds.
    files: ['{gateway,subgraphs,schema,scripts}/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // A text or a choice may be asked for as it is; a number that may be missing may also be 0.
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        {
          allowNullableBoolean: true,
          allowNullableEnum: true,
          allowNullableString: true,
          allowNullableNumber: false,
        },
      ],
      'no-restricted-properties': ['error', readsEnvironment, endsProcess],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        {
          selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
          message: 'Use the global process.',
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-promise-executor-return': 'error',
      'array-callback-return': 'error',
      'no-template-curly-in-string': 'error',

      // `void promise` says that nobody waits on purpose; a number reads well in a text.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A row from the database stands for an instance of its GraphQL type: the classes have fields and no behaviour.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // graphql's Kind and type names are read as the plain strings that they are.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Interfaces are written with methods, and libraries' functions handed on by name: this finds no `this` there.
      '@typescript-eslint/unbound-method': 'off',
      // A method may be async because its interface is.
      '@typescript-eslint/require-await': 'off',
      // TypeGraphQL takes classes that hold nothing of their own.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Reading the environment is what these are for; a test or a command sets it for the processes that it starts.
    files: ['**/config/env.ts', '**/silence-telemetry.ts', 'test/**/*.ts', '**/*.test.ts'],
    rules: { 'no-restricted-properties': ['error', endsProcess] },
  },
  {
    files: ['test/**/*.ts', '**/*.test.ts'],
    // What is missing here fails the test, as it should.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Where a process begins it may also end.
    files: ['**/main.ts'],
    rules: { 'no-restricted-properties': ['error', readsEnvironment] },
  },
  {
    files: ['**/*.config.ts', 'test/support/**/global-setup.ts', 'test/support/reporter*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        module: 'writable',
        URL: 'readonly',
      },
    },
  },
);
