import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist/**'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { rules: { 'max-lines': ['error', 300], eqeqeq: 'error', '@typescript-eslint/no-explicit-any': 'error' } },
  { files: ['**/*.{ts,vue}'], rules: { 'no-undef': 'off' } },
  prettier,
)
