// @ts-check
/** What is measured on: real TypeScript of servers and their libraries, as npm packages ship it, or a folder of yours. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Development dependencies that ship their TypeScript sources; pinned by the lock file. */
const packages = [
  '@apollo/server',
  '@grpc/grpc-js',
  '@loopback/boot',
  '@loopback/context',
  '@loopback/core',
  '@loopback/express',
  '@loopback/openapi-v3',
  '@loopback/repository',
  '@loopback/rest',
  '@trpc/server',
  'bson',
  'mongodb',
  'rxjs',
  'zod',
];

const isSource = /(?<!\.d)\.[cm]?tsx?$/;
const isTest = /(?:^|[/\\])(?:__tests__|tests?|spec)[/\\]|[.-](?:test|spec)\./;

/** The TypeScript sources below a folder, relative to it. @param {string} folder */
function findSources(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => isSource.test(file) && !isTest.test(file) && !/(?:^|[/\\])node_modules[/\\]/.test(file),
  );
}

/**
 * Copies the corpus to a folder, since linters leave node_modules out.
 * @param {string} root the repository
 * @param {string | undefined} own a folder given by the user
 * @param {string} target
 * @returns {{ files: number, lines: number }}
 */
export function writeCorpus(root, own, target) {
  const sources =
    own === undefined ? packages.map((name) => path.join(root, 'node_modules', name)) : [path.resolve(own)];
  let files = 0;
  let lines = 0;
  for (const source of sources) {
    const folder = path.join(target, own === undefined ? path.relative(path.join(root, 'node_modules'), source) : '');
    for (const file of findSources(source)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      cpSync(path.join(source, file), path.join(folder, file));
      files++;
      lines += readFileSync(path.join(source, file), 'utf8').split('\n').length;
    }
    for (const name of ['package.json', 'failwell.yaml']) {
      try {
        cpSync(path.join(source, name), path.join(folder, name));
      } catch {
        // Has none.
      }
    }
  }
  writeFileSync(path.join(target, '.gitignore'), 'node_modules\n');
  return { files, lines };
}
