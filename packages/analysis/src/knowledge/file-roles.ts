/**
 * Which files are not request-handling code, as globs that ESLint's `files` and oxlint's `overrides` both understand.
 * The presets switch logging and layering rules off there. Sorted by role, then by glob.
 */

/** A kind of file that serves no request. */
export type FileRole = 'config' | 'migration' | 'script' | 'test';

/** One glob, and a path that it is meant for. */
export interface FileRoleRow {
  readonly role: FileRole;
  readonly glob: string;
  /** A path as projects have it; a test holds that the glob matches it, in ESLint and in oxlint. */
  readonly example: string;
}

/**
 * Folders whose names also occur in production code are left out on purpose: `tools` below the root, `tasks` (of a
 * queue), `commands` (of CQRS), `testing`, `seed`; and so is `*.config.*` below `src` in general (`database.config.ts` of
 * NestJS): only files named for a tool count.
 */
export const fileRoles = [
  { role: 'config', glob: '**/.*rc.{js,cjs,mjs,ts,cts,mts}', example: 'packages/api/.prettierrc.cjs' },
  { role: 'config', glob: '**/.storybook/**', example: 'apps/web/.storybook/main.ts' },
  {
    role: 'config',
    glob: '**/*.{babel,cypress,drizzle,esbuild,eslint,jest,knex,mikro-orm,next,nuxt,orm,playwright,postcss,prettier,prisma,rollup,rspack,tailwind,tsdown,tsup,vite,vitest,webpack,wdio}.config.{js,cjs,mjs,ts,cts,mts}',
    example: 'packages/api/acceptance.vitest.config.ts',
  },
  {
    role: 'config',
    glob: '**/{babel,commitlint,cypress,drizzle,esbuild,eslint,expo,graphql-codegen,jest,knip,lingui,lint-staged,metro,mikro-orm,next,nuxt,orm,playwright,postcss,prettier,prisma,react-router,release,rolldown,rollup,rspack,stylelint,svelte,tailwind,tsdown,tsup,turbo,typedoc,unocss,vite,vitest,wdio,web-dev-server,web-test-runner,webpack}.config.{js,cjs,mjs,ts,cts,mts}',
    example: 'apps/api/vitest.config.mts',
  },
  {
    role: 'config',
    glob: '**/{babel,jest,mikro-orm,next,playwright,rollup,tsup,vite,vitest,webpack}.*.config.{js,cjs,mjs,ts,cts,mts}',
    example: 'apps/api/jest.e2e.config.ts',
  },
  {
    role: 'config',
    glob: '**/{codecept,karma,protractor,wdio}.conf.{js,cjs,mjs,ts,cts,mts}',
    example: 'codecept.conf.js',
  },
  { role: 'config', glob: '**/{Gruntfile,gulpfile,knexfile}.{js,cjs,mjs,ts,cts,mts}', example: 'gulpfile.js' },
  { role: 'migration', glob: '**/*{.,-}migration.{js,cjs,mjs,ts,cts,mts}', example: 'src/db/add-email.migration.ts' },
  {
    role: 'migration',
    glob: '**/*{Migrator,-migrator,.migrator}.{js,cjs,mjs,ts,cts,mts}',
    example: 'src/utilities/columnsToJsonMigrator.ts',
  },
  {
    role: 'migration',
    glob: '**/[0-9]*[-_][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]*[-_]*.{js,cjs,mjs,ts,cts,mts}',
    example: 'alterations/1.13.0-1704692973-remove-roles.ts',
  },
  {
    role: 'migration',
    glob: '**/[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]*[-_]*.{js,cjs,mjs,ts,cts,mts}',
    example: 'src/db/versions/20240131120000-add-email.ts',
  },
  {
    role: 'migration',
    glob: '**/{Data,Schema,data,predefined,schema}Migrations/**',
    example: 'src/workers/DataMigrations/AddStartDate.ts',
  },
  // Below other folders it may be a feature: `features/background-migrations`.
  {
    role: 'migration',
    glob: '**/{apps,backend,database,db,libs,packages}/*-migrations/**',
    example: 'backend/tenant-migrations/orders/run.ts',
  },
  {
    role: 'migration',
    glob: '**/{data,database,db,schema,sql}-migrations/**',
    example: 'src/data-migrations/lower-case-emails.ts',
  },
  {
    role: 'migration',
    glob: '**/{apply-migrations,migrate,migrate-*,migration,migration-runner,run-migrations,runMigrations}.{js,cjs,mjs,ts,cts,mts}',
    example: 'src/database/migrate-session-column.ts',
  },
  {
    role: 'migration',
    glob: '**/{__migration__,__migrations__,migration,migration-scripts,migrations}/**',
    example: 'src/migrations/1712_init.ts',
  },
  // Named by the version that it brings a database to.
  {
    role: 'migration',
    glob: '**/{patches,updates,upgrades}/{[0-9],v[0-9]}*[._-][0-9]*[._-][0-9]*.{js,cjs,mjs,ts,cts,mts}',
    example: 'src/db/updates/3.0.4.js',
  },
  { role: 'migration', glob: '**/upgrade*Data/**', example: 'src/utilities/upgradeEditorData/index.ts' },
  { role: 'migration', glob: '**/{prisma,database,db}/seed/**', example: 'packages/prisma/seed/users.ts' },
  { role: 'migration', glob: '**/{seeder,seeders,seeds}/**', example: 'database/seeders/users.ts' },
  {
    role: 'script',
    glob: '**/{.github,.husky,.pipeline,.scripts,.semgrep,.yarn}/**',
    example: '.github/actions/release/index.js',
  },
  {
    role: 'script',
    glob: '**/dev{-server,-watcher,Server,Watcher}.{js,cjs,mjs,ts,cts,mts}',
    example: 'src/gui/dev-server.js',
  },
  { role: 'script', glob: '**/ci/**', example: 'ci/checkVersions.js' },
  // In a program of finance a `benchmark` is an index that others are measured by: `src/services/benchmark`.
  { role: 'script', glob: '**/{bench,benchmarks}/**', example: 'packages/router/benchmarks/match.ts' },
  { role: 'script', glob: '{benchmark,packages/*/benchmark}/**', example: 'packages/router/benchmark/match.ts' },
  { role: 'script', glob: '**/{bin,cli}/**', example: 'packages/server/bin/start.js' },
  { role: 'script', glob: '**/{codemod,codemods}/**', example: 'packages/codemods/v4/rename.ts' },
  { role: 'script', glob: '**/{dev-server,load-testing}/**', example: 'packages/dev-server/populate.ts' },
  { role: 'script', glob: '**/{Example,Examples,example,examples}/**', example: 'examples/basic/server.ts' },
  { role: 'script', glob: '**/{Scripts,script,scripts}/**', example: 'Scripts/import-users.ts' },
  { role: 'script', glob: '**/seed.{js,cjs,mjs,ts,cts,mts}', example: 'prisma/seed.ts' },
  { role: 'script', glob: 'example.{js,cjs,mjs,ts,cts,mts}', example: 'example.ts' },
  { role: 'script', glob: '{charts,docker}/**', example: 'docker/cube/cube.js' },
  // Only at the root: a folder of this name inside a package may hold the tools of an MCP server.
  { role: 'script', glob: 'tools/**', example: 'tools/releaser/publish.ts' },
  {
    role: 'test',
    glob: '**/*.{bench,cy,e2e,fixture,fixtures,mock,mocks,spec,stories,story,test,test-d,tests}.{js,cjs,mjs,jsx,ts,cts,mts,tsx}',
    example: 'src/users/users.controller.spec.ts',
  },
  {
    role: 'test',
    glob: '**/*{-spec,-test,_spec,_test,clienttest,servertest}.{js,cjs,mjs,jsx,ts,cts,mts,tsx}',
    example: 'test/app.e2e-spec.ts',
  },
  {
    role: 'test',
    glob: '**/{Tests,__fixtures__,__mock__,__mocks__,__test__,__tests__,cypress,e2e,e2e-common,fixture,fixtures,integration-tests,mock,mocks,node-tests,playwright,spec,specs,test,test-utilities,test-utils,tests}/**',
    example: 'src/users/__tests__/create.ts',
  },
  // Elsewhere it may be what is accepted: of an offer, of terms.
  { role: 'test', glob: 'acceptance/**', example: 'acceptance/support/storage.ts' },
  { role: 'test', glob: '**/__*{-,_}tests__/**', example: '__backend-tests__/connectDatabase.js' },
  {
    role: 'test',
    glob: '**/*{-,.,_}test{-,.,_}{helper,helpers,util,utils}.{js,cjs,mjs,jsx,ts,cts,mts,tsx}',
    example: 'src/cache/redis-test-utils.ts',
  },
  {
    role: 'test',
    glob: '**/{acceptance-tests,load-test,load-tests,loadtest,loadtests,perf-tests}/**',
    example: 'load-tests/scenarios/orders.js',
  },
  { role: 'test', glob: '**/{stories,story}.{js,jsx,ts,tsx}', example: 'src/ui/button/stories.tsx' },
  {
    role: 'test',
    glob: '**/{apps,packages}/{*-e2e,e2e-tests,e2e_tests}/**',
    example: 'packages/e2e_tests/setup/start-containers.ts',
  },
  { role: 'test', glob: '**/{libs,packages}/testing/**', example: 'packages/testing/src/test-server.ts' },
  {
    role: 'test',
    glob: '**/{setupTests,test-helper,test-helpers,test-setup,test-util,test-utils}.{js,cjs,mjs,jsx,ts,cts,mts,tsx}',
    example: 'src/setupTests.ts',
  },
  {
    role: 'test',
    glob: '**/{test-packages,type-tests,typetest,typetests}/**',
    example: 'typetest/fake-bundle/index.ts',
  },
  {
    role: 'test',
    glob: '**/{vitest,jest}{.,-}*{setup,teardown}*.{js,cjs,mjs,ts,cts,mts}',
    example: 'apps/api/vitest-e2e.setup.ts',
  },
] as const satisfies readonly FileRoleRow[];
