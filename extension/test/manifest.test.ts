/** The manifest, the sources and the files beside them say the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentSelector } from '../src/server/documents.ts';

const folder = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

interface Command {
  readonly command: string;
  readonly icon?: string;
}

interface Menu {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly main: string;
  readonly l10n: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly Menu[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly Command[];
    readonly viewsWelcome: readonly { readonly when: string; readonly contents: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const sources = readdirSync(path.join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(path.join('src', file)))
  .join('\n');

const { commands, menus, submenus, keybindings, viewsWelcome, configuration } = manifest.contributes;
const names = commands.map(({ command }) => command).sort();

describe('commands', () => {
  it('of the manifest are those that are registered', () => {
    const registered = read('src/commands/index.ts').matchAll(/^ {2}'(?<name>failwell\.[\w.]+)':/gmu);
    expect([...registered].map(({ groups }) => groups?.['name']).sort()).toEqual(names);
  });

  it('that menus, keys and texts name are in the manifest', () => {
    const named = [
      ...Object.values(menus).flatMap((items) => items.flatMap(({ command }) => command ?? [])),
      ...keybindings.map(({ command }) => command),
      ...[...JSON.stringify(texts).matchAll(/command:(failwell\.[\w.]+)/gu)].map(([, name = '']) => name),
      ...[...sources.matchAll(/'(failwell\.[a-z][\w.]*)', title/gu)].map(([, name = '']) => name),
      ...[...sources.matchAll(/executeCommand\('(failwell\.[\w.]+)'/gu)].map(([, name = '']) => name),
    ].filter((name) => name !== 'failwell.catalog.focus');
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });

  it('that stand as icons in a line have one', () => {
    const shown = Object.values(menus)
      .flat()
      .filter(({ group, command }) => /^(?:inline|navigation)/u.test(group ?? '') && command !== undefined);
    expect(
      shown.filter(({ command }) => commands.find((each) => each.command === command)?.icon === undefined),
    ).toEqual([]);
    expect(shown.length).toBeGreaterThan(4);
  });

  it('are all reached without a mouse: by the palette, a menu of the tree or a key', () => {
    const palette = menus['commandPalette'] ?? [];
    const hidden = new Set(palette.filter(({ when }) => when === 'false').map(({ command }) => command));
    const reached = new Set([
      ...(menus['view/item/context'] ?? []).map(({ command }) => command),
      ...keybindings.map(({ command }) => command),
    ]);
    // What lenses and lines of the tree call has no meaning without them; Enter opens a line.
    const called = ['failwell.showUses'];
    expect(names.filter((name) => hidden.has(name) && !reached.has(name) && !called.includes(name))).toEqual([]);
  });

  it('submenus exist where they are used', () => {
    const used = Object.values(menus).flatMap((items) => items.flatMap(({ submenu }) => submenu ?? []));
    expect(used.sort()).toEqual(submenus.map(({ id }) => id).sort());
    expect(used.every((id) => (menus[id] ?? []).length > 1)).toBe(true);
  });
});

describe('texts', () => {
  it('that the manifest asks for exist, and no others', () => {
    const asked = [...manifestText.matchAll(/"%(?<key>[^%"]+)%"/gu)].map(({ groups }) => groups?.['key'] ?? '');
    expect([...new Set(asked)].sort()).toEqual(Object.keys(texts).sort());
  });

  it('are all translatable: titles and descriptions are asked for by their keys', () => {
    const plain = [...manifestText.matchAll(/"(?:title|contents|name|markdownDescription)": "(?<text>[^%"][^"]*)"/gu)]
      .map(({ groups }) => groups?.['text'])
      .filter((text) => text !== 'failwell-vscode');
    expect(plain).toEqual([]);
  });

  it('of the empty view are there for every state, one at a time', () => {
    const asked = viewsWelcome.flatMap(
      ({ when }) => /failwell\.state == (?<state>\w+)/u.exec(when)?.groups?.['state'] ?? [],
    );
    const [, union = ''] = /type ViewState = (?<union>[^;]+);/u.exec(sources) ?? [];
    const states = [...union.matchAll(/'(?<state>\w+)'/gu)].map(({ groups }) => groups?.['state'] ?? '');
    expect([...new Set(asked)].sort()).toEqual(states.sort());
  });
});

describe('files', () => {
  it('that the manifest names exist', () => {
    const named = [...manifestText.matchAll(/"(?<file>(?:\.\/)?(?:media|schema|dist|l10n)\/?[^"$]*)"/gu)].map(
      ({ groups }) => groups?.['file'] ?? '',
    );
    expect(named.length).toBeGreaterThan(7);
    expect(named.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });
});

it('is activated by the languages that are served, the contract and nothing else', () => {
  const served = new Set(documentSelector.map(({ language }) => `onLanguage:${language}`));
  const languages = manifest.activationEvents.filter((event) => event.startsWith('onLanguage:'));
  expect(languages.filter((event) => !served.has(event))).toEqual([]);
  expect(manifest.activationEvents.filter((event) => !event.startsWith('onLanguage:'))).toEqual([
    'workspaceContains:**/failwell.{yaml,yml,json,jsonc}',
  ]);
});

it('settings that the client reads are in the manifest', () => {
  const read = [...sources.matchAll(/getSetting\('(?<name>[\w.]+)'/gu)].map(({ groups }) => groups?.['name'] ?? '');
  expect(read.length).toBeGreaterThan(0);
  expect(read.filter((name) => !(`failwell.${name}` in configuration.properties))).toEqual([]);
});

it('nothing is sent anywhere: no telemetry, no requests', () => {
  expect(sources).not.toMatch(/createTelemetryLogger|\bfetch\(|node:https?'(?!;)|XMLHttpRequest|WebSocket/u);
});
