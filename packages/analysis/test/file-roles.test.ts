import path from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { fileRoles } from '../src/index.ts';

const cwd = path.resolve('/project');

/** Whether ESLint takes a glob to match a path. */
async function matches(glob: string, file: string): Promise<boolean> {
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.*', '**/.*/**'] }, { files: [glob], settings: { isMatch: true } }],
  });
  const config = (await eslint.calculateConfigForFile(path.join(cwd, file))) as Linter.Config | undefined;
  return config?.settings?.['isMatch'] === true;
}

it.each(fileRoles)('$glob means $example', async ({ glob, example }) => {
  expect(await matches(glob, example)).toBe(true);
});

describe('files that serve requests have no role', () => {
  it.each([
    'src/articles/articles.controller.ts',
    'src/config/database.config.ts',
    'src/dev-tools-server.ts',
    'src/devices/deviceWatcher.ts',
    'src/app/api/cron/cleanup/e2e-tests/route.ts',
    'src/features/background-migrations/server/router.ts',
    'src/jest/runs.setup.ts',
    'src/migrations.controller.ts',
    'src/services/migration.service.ts',
    'src/latest/contest.ts',
    'src/mcp/tools/search.ts',
    'src/queues/tasks/send.ts',
    'src/scripting/binary.ts',
    'src/seeds.service.ts',
    'src/specification.ts',
    'src/test-results.ts',
    'src/updates/2fa.service.ts',
    'src/updates/v2.ts',
  ])('%s', async (file) => {
    const globs = await Promise.all(fileRoles.map(async ({ glob }) => ((await matches(glob, file)) ? [glob] : [])));
    expect(globs.flat()).toEqual([]);
  });
});
