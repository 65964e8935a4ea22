// @ts-check
/** Preloaded into every process that is measured: leaves behind how much memory it had at most. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['FAILWELL_BENCH_MEMORY'];
if (folder !== undefined && isMainThread) {
  process.on('exit', () => {
    writeFileSync(path.join(folder, String(process.pid)), String(process.resourceUsage().maxRSS));
  });
}
