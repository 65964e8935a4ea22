/** The suite for the extension host: what `extensionTestsPath` of VS Code names. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import type { HostTestResult } from './results.ts';

/**
 * Runs every test beside this file, and writes what they said to the file that `FAILWELL_TEST_RESULTS` names.
 * @throws Error where a test failed
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: 'spec', color: false });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.spec.js')) mocha.addFile(path.join(__dirname, file));
  }
  const results: HostTestResult[] = [];
  const file = process.env['FAILWELL_TEST_RESULTS'];
  const failures = await new Promise<number>((resolve) => {
    const add = ({ title, parent }: Mocha.Runnable, failure?: string): void => {
      const result = { path: parent?.titlePath() ?? [], name: title };
      results.push(failure === undefined ? result : { ...result, failure });
      // After each, so that they are known even where the suite never ends.
      if (file !== undefined) writeFileSync(file, JSON.stringify(results));
    };
    mocha
      .run(resolve)
      .on('pass', (test) => {
        add(test);
      })
      .on('fail', (test, error: Error) => {
        add(test, error.stack ?? String(error));
      });
  });
  if (failures > 0) throw new Error(`${String(failures)} failed`);
}
