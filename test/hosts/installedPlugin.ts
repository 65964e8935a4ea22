/** The plugin as users have it: packed by npm, and unpacked into a project's node_modules beside a version of ESLint. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundlePlugin } from '../../packages/tooling/bundle.js';
import { repository } from '../consistency/rulePages.ts';

/** The installed ESLint versions, by the name of their folder in node_modules. */
export const eslintVersions = ['eslint-9-22', 'eslint-9', 'eslint'] as const;
export type EslintVersion = (typeof eslintVersions)[number];

/** A packed plugin, and the projects it is unpacked into. */
export class PackedPlugin {
  readonly #base = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-packed-')));
  #tarball = '';
  #count = 0;

  /** Builds and packs what stands in `packages/eslint-plugin` now. */
  static async pack(): Promise<PackedPlugin> {
    const packed = new PackedPlugin();
    const stage = path.join(packed.#base, 'stage');
    const source = path.join(repository, 'packages/eslint-plugin');
    await bundlePlugin(path.join(stage, 'dist'));
    for (const name of ['package.json', 'oxlint'])
      cpSync(path.join(source, name), path.join(stage, name), { recursive: true });
    execFileSync('npm', ['pack', '--silent', '--offline', '--pack-destination', packed.#base], {
      cwd: stage,
      shell: process.platform === 'win32',
    });
    const { name, version } = JSON.parse(
      execFileSync('npm', ['pkg', 'get', 'name', 'version'], {
        cwd: stage,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      }),
    ) as Record<string, string>;
    packed.#tarball = path.join(packed.#base, `${String(name)}-${String(version)}.tgz`);
    return packed;
  }

  /** The files of the package, as users get them. */
  list(): readonly string[] {
    const text = execFileSync('tar', ['-tzf', this.#tarball], { encoding: 'utf8' });
    return text
      .trim()
      .split('\n')
      .map((file) => file.replace(/^package\//u, ''))
      .sort();
  }

  /**
   * A new project with the plugin and a version of ESLint in its node_modules.
   * @param files relative path → text
   */
  install(version: EslintVersion | undefined, files: Readonly<Record<string, string>>): string {
    const project = path.join(this.#base, `project-${String(this.#count++)}`);
    const plugin = path.join(project, 'node_modules/eslint-plugin-failwell');
    mkdirSync(plugin, { recursive: true });
    execFileSync('tar', ['-xzf', this.#tarball, '-C', plugin, '--strip-components=1']);
    if (version !== undefined) this.#link(project, version, 'eslint');
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(project, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return project;
  }

  #link(project: string, from: string, name: string): void {
    symlinkSync(path.join(repository, 'node_modules', from), path.join(project, 'node_modules', name), 'junction');
  }

  remove(): void {
    rmSync(this.#base, { recursive: true, force: true });
  }
}
