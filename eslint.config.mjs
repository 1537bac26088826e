import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What each folder may import of ours, and where code goes that wants more (the table of docs/decisions.md). */
/** @type {Record<string, { may: string[]; advice: string }>} */
const house = {
  app: {
    may: ['components', 'db', 'documents', 'domain', 'lib'],
    advice: 'app/ is what is served: scripts, tests and benches stay outside.',
  },
  lib: { may: [], advice: 'lib/ is plumbing without nouns: rules belong in domain/, data access in db/.' },
  domain: {
    may: [],
    advice: 'domain/ is pure: reading and writing belong in db/, plumbing is passed in as an argument.',
  },
  components: {
    may: ['domain', 'lib'],
    advice: 'components/ draw props: fetch in app/, pass the action in as a prop.',
  },
  db: { may: ['domain', 'lib'], advice: 'db/ remembers: what meets a request belongs in app/.' },
  documents: {
    may: ['domain', 'lib'],
    advice: 'documents/ turn values into files: read them in db/queries and pass them in.',
  },
  e2e: {
    may: ['db/seed', 'domain'],
    advice: 'e2e/ knows only the words and the demo world: use roles and labels.',
  },
};
const folders = ['app', 'components', 'db', 'documents', 'domain', 'lib', 'e2e', 'bench', 'scripts'];

const noSeed = {
  regex: '^(@/|(\\.\\./)+)db/seed(/|$)',
  message: 'The product works without db/seed: only scripts, tests and journeys know the demo world.',
};

/** @type {import('typescript-eslint').ConfigArray} */
const boundaries = Object.entries(house).map(([folder, { may, advice }]) => ({
  files: [`${folder}/**/*.{ts,tsx,mjs}`],
  ignores: ['**/*.test.{ts,tsx}', 'db/seed/**', 'db/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(@/|(\\.\\./)+)(?!(${[folder, ...may].join('|')})(/|$))(${folders.join('|')})(/|$)`,
            message: advice,
          },
          ...(may.includes('db/seed') ? [] : [noSeed]),
        ],
      },
    ],
  },
}));

export default [
  {
    ignores: [
      '**/.next/**',
      '.next-*/**',
      '.data/**',
      'node_modules/**',
      '**/next-env.d.ts',
      'pictures/**',
      'test-results/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      'max-lines': ['error', { max: 200, skipComments: true, skipBlankLines: true }],
      eqeqeq: 'error',
    },
  },
  ...boundaries,
  {
    files: ['domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'domain/ is pure: pass settings in.' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: '"today" is an argument.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: '"today" is an argument.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'domain/ is deterministic.',
        },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'db/**/*.ts', 'lib/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}', 'lib/env.ts', 'app/_request/clock.ts', 'db/testing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only lib/env.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'db/queries/**/*.ts', 'lib/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(insert|transaction)$/]',
          message: 'Writes go through db/command.ts.',
        },
        {
          selector:
            'CallExpression[callee.object.name=/^(db|tx)$/][callee.property.name=/^(update|delete)$/]',
          message: 'Writes go through db/command.ts.',
        },
      ],
    },
  },
  {
    files: ['db/queries/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Promise',
          property: 'all',
          message: 'Ask with together() of db/client.ts: after a failure the connection is given back.',
        },
      ],
    },
  },
  { files: ['**/page.tsx'], rules: { 'max-lines': ['error', 80] } },
  { files: ['app/**/actions.ts'], rules: { 'max-lines': ['error', 40] } },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts', 'bench/**/*.ts', 'db/seed/**/*.ts'],
    rules: { 'max-lines': ['error', 300] },
  },
  { files: ['scripts/**', 'bench/**', '.ci/**'], rules: { 'no-console': 'off' } },
];
