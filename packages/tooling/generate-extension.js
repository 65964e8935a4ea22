// @ts-check
/** What of the VS Code extension is made from other things: its settings, its texts to translate, its list of rules. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './bundle.js';

const extension = path.join(root, 'extension');

/** The interfaces whose members are settings of section `failwell`. */
const settingsSources = [
  { file: 'packages/language-server/src/protocol.ts', name: 'ServerSettings' },
  { file: 'extension/src/settings.ts', name: 'ClientSettings' },
];

/** @param {string} file below the root @returns {ts.SourceFile} */
function parse(file) {
  const text = readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** The doc comment of a setting: its description, and what its `@default` says. @param {ts.PropertySignature} member */
function readComment(member) {
  const name = member.name.getText();
  const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  const description = ts.getTextOfJSDocComment(comment?.comment)?.replaceAll(/\s*\n\s*/g, ' ');
  const tag = ts.getJSDocTags(member).find((each) => each.tagName.text === 'default');
  const value = ts.getTextOfJSDocComment(tag?.comment);
  if (!description || !value) throw new Error(`The setting ${name} needs a doc comment with a @default.`);
  return { description, value: JSON.parse(value) };
}

/**
 * The JSON Schema of a setting's type.
 * @param {ts.TypeNode | undefined} type
 * @returns {Record<string, unknown>}
 */
function toSchema(type) {
  switch (type?.kind) {
    case ts.SyntaxKind.BooleanKeyword:
      return { type: 'boolean' };
    case ts.SyntaxKind.NumberKeyword:
      return { type: 'number' };
    case ts.SyntaxKind.StringKeyword:
      return { type: 'string' };
  }
  if (type !== undefined && ts.isUnionTypeNode(type)) {
    return {
      type: 'string',
      enum: type.types.map((each) => {
        if (ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal)) return each.literal.text;
        throw new Error(`A setting cannot be ${type.getText()}: only texts may be chosen from.`);
      }),
    };
  }
  if (type !== undefined && ts.isTypeOperatorNode(type)) return toSchema(type.type);
  if (type !== undefined && ts.isArrayTypeNode(type)) return { type: 'array', items: toSchema(type.elementType) };
  throw new Error(`A setting of type ${type?.getText() ?? 'any'} cannot be described in a manifest.`);
}

/** Every setting by its full name, with its schema and its description. */
function readSettings() {
  return settingsSources.flatMap(({ file, name }) => {
    const declaration = parse(file).statements.find(
      (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
    );
    if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) throw new Error(`${file} lacks ${name}.`);
    return declaration.members.filter(ts.isPropertySignature).map((member) => {
      const { description, value } = readComment(member);
      const key = ts.isStringLiteral(member.name) ? member.name.text : member.name.getText();
      return { key, description, schema: toSchema(member.type), value };
    });
  });
}

/** @param {ReturnType<typeof readSettings>} settings */
function toConfiguration(settings) {
  return {
    title: '%displayName%',
    properties: Object.fromEntries(
      settings.map(({ key, schema, value }) => [
        `failwell.${key}`,
        { ...schema, default: value, scope: 'window', markdownDescription: `%configuration.${key}%` },
      ]),
    ),
  };
}

/** The English texts of the sources: what `t` is called with. */
function readTexts() {
  /** @type {Set<string>} */
  const texts = new Set();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (
      ts.isCallExpression(node) &&
      (node.expression.getText() === 't' || node.expression.getText() === 'vscode.l10n.t')
    ) {
      const [message] = node.arguments;
      // `extension.ts` hands over what `t` was given.
      if (message !== undefined && ts.isStringLiteralLike(message)) texts.add(message.text);
      else if (node.expression.getText() === 't')
        throw new Error(`${node.getText()}: only a literal can be translated.`);
    }
    ts.forEachChild(node, visit);
  };
  const folder = path.join(extension, 'src');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.ts')) visit(parse(path.join('extension/src', file)));
  return [...texts].sort((left, right) => (left < right ? -1 : 1));
}

/** The settings as a table for the README. */
export function getSettingsTable() {
  const rows = readSettings().map(({ key, description, schema, value }) => {
    const choices = Array.isArray(schema.enum) ? ` (${schema.enum.map((each) => `\`${each}\``).join(', ')})` : '';
    return `| \`failwell.${key}\` | ${description}${choices} | \`${JSON.stringify(value)}\` |`;
  });
  return ['| setting | what it does | default |', '| --- | --- | --- |', ...rows].join('\n');
}

/**
 * What each generated file of the extension should say now, not formatted.
 * @param {import('./source.js').PluginSource} source
 * @returns {readonly { file: string, text: string }[]}
 */
export function getExtensionFiles({ rules }) {
  const settings = readSettings();
  const manifestFile = path.join(extension, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  manifest.contributes.configuration = toConfiguration(settings);
  const textsFile = path.join(extension, 'package.nls.json');
  const texts = JSON.parse(readFileSync(textsFile, 'utf8'));
  const own = Object.entries(texts).filter(([key]) => !key.startsWith('configuration.'));
  const descriptions = settings.map(({ key, description }) => [`configuration.${key}`, description]);
  const pages = Object.entries(rules).map(([name, { meta }]) => ({
    name,
    description: meta.docs.description,
    page: meta.docs.url,
  }));
  return [
    { file: manifestFile, text: JSON.stringify(manifest, undefined, 2) },
    { file: textsFile, text: JSON.stringify(Object.fromEntries([...own, ...descriptions]), undefined, 2) },
    {
      file: path.join(extension, 'l10n/bundle.l10n.json'),
      text: JSON.stringify(Object.fromEntries(readTexts().map((text) => [text, text])), undefined, 2),
    },
    {
      file: path.join(extension, 'src/rulePages.ts'),
      text: `/** Every rule, what it is for, and its page. Written by \`npm run generate\` from the rules. */
export interface RulePage {
  readonly name: string;
  readonly description: string;
  readonly page: string;
}

export const rulePages: readonly RulePage[] = ${JSON.stringify(pages)};
`,
    },
  ];
}
