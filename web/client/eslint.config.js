import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const throughTheDoor = {
  group: ['**/features/*/*', '!**/features/*/index'],
  message: "Import a feature through its index.ts only: from '../features/name'.",
};
const siblingsInside = {
  regex: '^\\.\\./(actions|approval|choices|comments|documents|editor|home|inbox|objectives|phenomena|plans|preferences|reactions|retained|sign-in|standing)/.+',
  message: "Import a feature through its index.ts only: from '../name'.",
};
const transportInside = {
  regex: '(^|/)transport/(?!(device|personHub)$).+',
  message: "Import the transport through its index.ts only: from '../../transport'. What the first page needs is in '../../transport/device' and '../../transport/personHub'.",
};

export default defineConfig(
  { ignores: ['node_modules/**'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-imports': ['error', { patterns: [throughTheDoor, siblingsInside, transportInside] }],
      // The compiler checks what a template holds; numbers in it are meant.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A redirect is thrown by design of the router.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] }],
      // `void open()` in an arrow says that nobody waits, on purpose.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['src/**/*.tsx', 'src/**/use*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['src/transport/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['react', 'react-dom', 'react-i18next', 'i18next'],
          patterns: [{ group: ['@tiptap/*', '@tanstack/*', 'react-*', '**/features/**', '**/shared/**', '**/app/**'], message: 'The transport knows no user interface.' }],
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'src/transport/testing/**'],
    rules: {
      // A fake does at once what the real thing does later.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-imports': 'off',
    },
  },
  { files: ['eslint.config.js'], extends: [tseslint.configs.disableTypeChecked] },
);
