import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What changes something that is kept. */
const writingVerbs =
	'/^(keep|commit|save|set|report|correct|strike|restore|settle|undo|erase|write|choose|take|say)[A-Z]?\\w*$/';

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'test-results/',
			'static/',
			'tests/fixtures/version-before/*.js'
		]
	},
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['*.js'] },
				// The same for every file: a change of it between two files makes the types of all be read anew.
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/consistent-type-definitions': ['error', 'type'],
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': ['error', { allowTransitions: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig }
		}
	},
	{
		// Screens call verbs: what a tap comes to is built and written in `state` and `domain`, where it has tests.
		files: ['src/routes/**/*.{ts,svelte}', 'src/lib/ui/**/*.{ts,svelte}'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='keep'] > ArrayExpression.arguments",
					message: 'Give the state a verb for this: a screen builds no records.'
				},
				{
					selector: "CallExpression[callee.object.name='file'][callee.property.name=/^(entry|field|corrected)$/]",
					message: 'Give the state a verb for this: a screen builds no records.'
				},
				{
					selector: `:matches(CallExpression[callee.name='$effect'], CallExpression[callee.object.name='$effect']) CallExpression[callee.property.name=${writingVerbs}]`,
					message: 'An effect writes nothing: call the verb where the person taps.'
				}
			],
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: 'domain/(?:case/(?:record|stamp)|journal/draft)\\.ts$',
							importNames: ['NewRecord', 'stampRecord', 'openEntry', 'closeDraft'],
							message: 'Records are built in the state and the domain.'
						}
					]
				}
			]
		}
	},
	{
		files: ['tests/**/*.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				{ property: 'waitForTimeout', message: 'Wait for what is to happen, or run the clock of the page.' }
			]
		}
	},
	{ files: ['**/*.js', '**/*.mjs'], ...ts.configs.disableTypeChecked }
);
