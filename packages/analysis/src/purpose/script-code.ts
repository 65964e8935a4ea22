/** What tells a file that somebody starts and that ends with its work: its arguments, its form, its last statement. */
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getRequiredModule, isFunction, type Node, type SourceCode } from '../ast.ts';
import { isStaying, isToldHowToRun } from './command-lines.ts';
import {
  endingWords,
  fileBuiltins,
  serverBuiltins,
  serverModules,
  shellPrinters,
} from '../knowledge/package-purposes.ts';
import { toWords } from '../names.ts';
import { getPackageName } from '../match/module-owner.ts';
import type { PackageFacts } from '../package-facts.ts';
import { declaresFunction, getDeclaredFunction } from './declared-functions.ts';
import { type Imports, readImports } from './file-imports.ts';
import { isCommandLibrary, isServerPackage } from './package-purpose.ts';
import { standsAlone } from './standing-alone.ts';

export function takesArguments(text: string): boolean {
  return text.includes('process.argv') && standsAlone(text, /\bprocess\.argv\b/gu);
}

/** Whether the file is one of a package's commands, or prints for the person who started one. */
export function isOfCommands(path: string, imports: Imports, facts: PackageFacts | undefined): boolean {
  if (facts === undefined) return false;
  if (imports.hasColours && facts.commands.length > 0) return true;
  // Elsewhere `commands` are those of CQRS.
  if (!/(?:^|\/)commands?\//u.test(path) || facts.dependencies['@nestjs/cqrs'] !== undefined) return false;
  return facts.commands.length > 0 || Object.keys(facts.ownDependencies ?? facts.dependencies).some(isCommandLibrary);
}

/** What stays and serves, or waits for work, once it has started. */
export const servesPattern =
  /\b(?:listen|serve|createServer|start|startServer|launch|bootstrap|setInterval|consume|subscribe|schedule|new Worker|NestFactory\.create)\s*\(|\bSIGTERM\b/u;

/** The same without listening and timers: what waits for work even where the process is ended by the file itself. */
export const waitsPattern =
  /\b(?:serve|start|startServer|launch|bootstrap|consume|subscribe|schedule|new Worker|NestFactory\.create)\s*\(|\bSIGTERM\b/u;

export const listensPattern = /\blisten\s*\(/u;

/** What begins to answer requests, beside a framework: `app.listen(port)`, `serve({ fetch: app.fetch })`. */
export const answersPattern = /\b(?:listen|serve)\s*\(/u;

/** What asks the person at the terminal, and waits for what they type: `createInterface({ input: process.stdin })`. */
export const asksPattern = /\binput:\s*process\.stdin\b[^]*\.question\s*\(/u;

/** `.command('sync').option(…).action(…)`; in Slack, where commands begin with a slash, both are methods of the application. */
export const commandPattern = /\.command\(\s*['"`][^'"`/][^)]{0,200}\)[^;]{0,2000}?\.action\(/u;

/** Whether two functions of a file or more end the process with a status: those who call it are commands. */
export function endsProcess({ body }: SourceCode['ast'], text: string): boolean {
  if (!text.includes('process.exit(')) return false;
  const ending = body.filter((statement) => {
    const declared =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement;
    const isMade =
      isFunction(declared) ||
      (declared?.type === 'VariableDeclaration' && declared.declarations.some(({ init }) => isFunction(init)));
    return isMade && /\bprocess\.exit\(\s*\d/u.test(text.slice(...statement.range));
  });
  return ending.length > 1;
}

const mainModule = /\brequire\.main ===? module\b|\bmodule ===? require\.main\b|\bimport\.meta\.main\b/u;

/**
 * Whether a place runs only where its file is the one that was started (`if (require.main === module)`), and what is
 * started serves nobody: the file imports no framework, and neither listens nor waits.
 */
export function isInMainBlock(node: Node, { ast, text }: Pick<SourceCode, 'ast' | 'text'>): boolean {
  if (!mainModule.test(text)) return false;
  const block = ast.body.find(
    (statement) => statement.range[0] <= node.range[0] && node.range[1] <= statement.range[1],
  );
  if (block?.type !== 'IfStatement' || node.range[0] < block.consequent.range[0]) return false;
  if (node.range[1] > block.consequent.range[1]) return false;
  const test = text.slice(...block.test.range);
  if (!mainModule.test(test) || /!(?!=)|\|\|/u.test(test)) return false;
  return !servesPattern.test(text) && !isStaying(text) && !readImports(ast).isFramework;
}

/** Whether the file does its work when it is started, and ends: it exports nothing, calls its own function, exits. */
export function isScript(ast: SourceCode['ast'], text: string): boolean {
  if (!/\bprocess\.exit|\$disconnect\b|\bmain\s*\(/u.test(text) && !mainModule.test(text)) return false;
  if (!exportsNothing(ast, text)) return false;
  if (endsEitherWay(ast.body.at(-1), text)) return true;
  return ast.body.some(
    (statement) =>
      (statement.type === 'ExpressionStatement' && isRun(statement.expression, ast)) ||
      // A check of one thing after the other, which ends with the first that fails.
      (/^For(?:In|Of)?Statement$/u.test(statement.type) && /\bprocess\.exit\(/u.test(text.slice(...statement.range))) ||
      (statement.type === 'IfStatement' && mainModule.test(text.slice(...statement.test.range))),
  );
}

/**
 * Whether a file does its work when it is started: it exports nothing, runs its own function, and neither stays nor waits
 * nor starts what has a port.
 */
export function isRunOnce(ast: SourceCode['ast'], text: string): boolean {
  return (
    exportsNothing(ast, text) &&
    !/\bport\b|\bstart\w*\s*\(/iu.test(text) &&
    ast.body.some(
      (statement) =>
        statement.type === 'ExpressionStatement' &&
        isRun(withoutAwait(statement.expression), ast) &&
        isWaitedFor(statement.expression, ast, text),
    ) &&
    !isStaying(text)
  );
}

/**
 * Whether a file does its work in a loop at its top level, which waits or works at once: it exports nothing, imports no
 * other source, and neither stays nor starts what has a port.
 */
export function isLoopRun(ast: SourceCode['ast'], text: string, facts: PackageFacts | undefined): boolean {
  return (
    ast.body.some(
      (statement) =>
        /^For(?:In|Of)?Statement$/u.test(statement.type) && /\bawait\b|\w*Sync\(/u.test(text.slice(...statement.range)),
    ) &&
    exportsNothing(ast, text) &&
    getModules(text).every((module) => isModuleOfNode(module) || isToolOf(module, facts)) &&
    !/\bport\b|\bstart\w*\s*\(/iu.test(text) &&
    !isStaying(text)
  );
}

/** Whether a module is that of a package which serves nobody. */
function isToolOf(module: string, facts: PackageFacts | undefined): boolean {
  const name = getPackageName(module);
  return facts?.dependencies[name] !== undefined && !isServerPackage(name) && !serverModules.has(module);
}

const shellPrint = new RegExp(String.raw`(?<![\w$.])(?:${shellPrinters.join('|')})\(`, 'u');

/** Whether the shell of a database runs the file: it prints by what only that has, asks `db`, and is no module. */
export function isShellScript(ast: SourceCode['ast'], text: string): boolean {
  return (
    text.includes('db.') &&
    shellPrint.test(text) &&
    /(?<![\w$.])db\.(?:getSiblingDB|\w+)\(/u.test(text) &&
    exportsNothing(ast, text) &&
    !/\brequire\s*\(|^import\b/mu.test(text) &&
    !ast.body.some((statement) => shellPrinters.some((name) => declaresFunction(statement, name)))
  );
}

/** `apply(compiler) { compiler.hooks.emit.tap(…) }`: https://webpack.js.org/contribute/writing-a-plugin/ */
export function isBundlerPlugin(text: string): boolean {
  return text.includes('compiler.hooks.') && /\bapply\s*(?:[:=]\s*(?:function\s*)?)?\(\s*compiler\b/u.test(text);
}

function withoutAwait(node: TSESTree.Expression): TSESTree.Expression {
  return node.type === 'AwaitExpression' ? node.argument : node;
}

/** Whether what is run takes time: what is done at once where a module is loaded may be for those who import it. */
function isWaitedFor(node: TSESTree.Expression, { body }: SourceCode['ast'], text: string): boolean {
  if (/^(?:await|void)\b|\)\s*\.\s*(?:then|catch|finally)\s*\(/u.test(text.slice(...node.range))) return true;
  if (node.type !== 'CallExpression') return false;
  return [node.callee, ...node.arguments].some(
    (each) =>
      (isFunction(each) && each.async) ||
      (each.type === 'Identifier' && body.some((statement) => getDeclaredFunction(statement, each.name)?.async)),
  );
}

/** What the files of migrations export, and nothing else: one way and back. */
const migrationNames = [
  ['down', 'up'],
  ['migrate', 'rollback'],
].map((names) => names.join());

/** Whether a file is a migration by what it exports, wherever it lies: `exports.up = …; exports.down = …;`. */
export function isMigration({ body }: SourceCode['ast'], text: string): boolean {
  if (!/\bexport\b|\bexports\b/u.test(text)) return false;
  const names = body.flatMap(getExportedNames);
  return names.length === 2 && migrationNames.includes(names.toSorted().join());
}

function getExportedNames(statement: TSESTree.ProgramStatement): readonly string[] {
  if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'ExportAllDeclaration') return ['default'];
  if (statement.type === 'ExportNamedDeclaration') {
    const { declaration, specifiers } = statement;
    const names = specifiers.flatMap(({ exported }) => (exported.type === 'Identifier' ? [exported.name] : []));
    if (declaration?.type === 'FunctionDeclaration' && declaration.id !== null) return [declaration.id.name];
    if (declaration?.type !== 'VariableDeclaration') return names;
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  }
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return [];
  const { left, right } = statement.expression;
  if (left.type !== 'MemberExpression') return [];
  const name = getPropertyName(left) ?? '';
  const isExports = left.object.type === 'Identifier' && left.object.name === 'exports';
  if (isExports || (left.object.type === 'MemberExpression' && getPropertyName(left.object) === 'exports'))
    return [name];
  if (name !== 'exports') return [];
  if (right.type !== 'ObjectExpression') return ['default'];
  return right.properties.flatMap((each) => (each.type === 'Property' ? [getPropertyName(each) ?? ''] : ['']));
}

const settingsPath = /(?:^|\/)(?:config(?:uration)?|settings)(?:\/[^/]+|(?:[.-][\w.-]+)?\.[cm]?[jt]s)$/u;

/**
 * Whether a file holds the settings of a program: it lies where these do, exports an object, and imports nothing but
 * modules of Node. It is loaded before any logger, which is made of it.
 */
export function isSettingsFile({ body }: SourceCode['ast'], text: string, path: string): boolean {
  if (!settingsPath.test(path) || !body.flatMap(getImportedModules).every(isModuleOfNode)) return false;
  return body.some((statement) => {
    const value =
      statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement.type === 'ExpressionStatement' &&
            statement.expression.type === 'AssignmentExpression' &&
            /^module\.exports$/u.test(text.slice(...statement.expression.left.range))
          ? statement.expression.right
          : undefined;
    const held =
      value?.type === 'Identifier'
        ? body
            .flatMap((each) => (each.type === 'VariableDeclaration' ? each.declarations : []))
            .find(({ id }) => id.type === 'Identifier' && id.name === value.name)?.init
        : value;
    return held?.type === 'ObjectExpression';
  });
}

/**
 * Whether a file is the module of a program's settings which ends the process where these are wrong: nothing logs yet, since
 * the logger is made of them.
 */
export function isSettingsCheck(path: string, text: string): boolean {
  return settingsPath.test(path) && /\bprocess\.exit\(\s*[1-9]/u.test(text);
}

/** Whether the head of a file tells the command line that runs it: it exports nothing, and ends with its work. */
export function isToldScript(ast: SourceCode['ast'], text: string, path: string): boolean {
  return isToldHowToRun(ast, text, path) && exportsNothing(ast, text) && !isStaying(text);
}

function exportsNothing(ast: SourceCode['ast'], text: string): boolean {
  return !/\bmodule\.exports\b|^exports\.\w/mu.test(text) && !ast.body.some(exports);
}

function exports({ type }: TSESTree.ProgramStatement): boolean {
  return type.startsWith('Export') || type === 'TSExportAssignment';
}

/**
 * Whether a file is sure to end the process after its work, although it listens or has timers for a while: its last
 * statement stops these and exits, or so does all that it exports, one function that is given nothing and is not named
 * for the end of something else (`shutdown()`).
 */
export function isSureToEnd(ast: SourceCode['ast'], text: string): boolean {
  if (!text.includes('process.exit') || /\bmodule\.exports\b|^exports\.\w/mu.test(text)) return false;
  const [exported, another] = ast.body.filter(exports);
  if (exported === undefined) {
    const last = ast.body.at(-1);
    return last !== undefined && text.slice(...last.range).includes('clearInterval(') && endsEitherWay(last, text);
  }
  if (another !== undefined) return false;
  if (exported.type !== 'ExportNamedDeclaration' && exported.type !== 'ExportDefaultDeclaration') return false;
  const { declaration } = exported;
  if (declaration?.type !== 'FunctionDeclaration' || declaration.params.length > 0) return false;
  const words = toWords(declaration.id?.name ?? '');
  return !words.some((word) => endingWords.has(word)) && endsEitherWay(declaration.body.body.at(-1), text);
}

/**
 * `try { …; process.exit(0); } catch { …; process.exit(1); }`, `run().then(exit, exit)`, `run().finally(exit)` and
 * `run().catch(report).then(exit)`: nothing stays after it.
 */
function endsEitherWay(last: TSESTree.Statement | undefined, text: string): boolean {
  const isExit = (node: Node | undefined): boolean =>
    node !== undefined && /^(?:return\s+)?process\.exit\(|^process\.exit$/u.test(text.slice(...node.range));
  const endsIn = (node: Node | null | undefined): boolean =>
    node?.type === 'BlockStatement' ? isExit(node.body.at(-1)) : node != null && isExit(node);
  if (last?.type === 'TryStatement')
    return endsIn(last.finalizer) || (endsIn(last.block) && endsIn(last.handler?.body));
  if (last?.type !== 'ExpressionStatement' || last.expression.type !== 'CallExpression') return false;
  const ends = (given: readonly Node[], count: number): boolean =>
    given.length === count && given.every((each) => endsIn(isFunction(each) ? each.body : each));
  const { callee, arguments: given } = last.expression;
  if (callee.type !== 'MemberExpression') return false;
  const before = callee.object.type === 'CallExpression' ? callee.object : undefined;
  const method = getPropertyName(callee);
  const methodBefore = before?.callee.type === 'MemberExpression' ? getPropertyName(before.callee) : undefined;
  switch (method) {
    case 'finally':
      return ends(given, 1);
    case 'then':
      return ends(given, 2) || (methodBefore === 'catch' && ends(given, 1));
    case 'catch':
      return methodBefore === 'then' && before !== undefined && ends(before.arguments, 1) && ends(given, 1);
    default:
      return false;
  }
}

/**
 * Whether a file at the root of its package only reads files and prints of each what is wrong with it: it exports
 * nothing, imports neither another source nor a server's library, asks nothing of the environment, and prints in a loop.
 */
export function isCheckOfFiles(
  ast: SourceCode['ast'],
  text: string,
  path: string,
  facts: PackageFacts | undefined,
): boolean {
  if (path.includes('/') || !text.includes('for') || text.includes('process.env')) return false;
  if (/\bmodule\.exports\b|^exports\.\w/mu.test(text)) return false;
  const reads = getModules(text);
  return (
    reads.length > 0 &&
    reads.every(
      (module) =>
        module.endsWith('.json') ||
        isFileBuiltin(module) ||
        (facts?.dependencies[module] !== undefined && !isServerPackage(module) && !serverModules.has(module)),
    ) &&
    !ast.body.some(exports) &&
    ast.body.some((statement) => printsInLoop(statement, text))
  );
}

/** What a statement at the top of a file imports, or requires. */
function getImportedModules(statement: TSESTree.ProgramStatement): readonly string[] {
  if (statement.type === 'ImportDeclaration') return [statement.source.value];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ init }) => getRequiredModule(init) ?? []);
}

function isModuleOfNode(module: string): boolean {
  const name = module.replace(/^node:/u, '');
  return fileBuiltins.has(name) || serverBuiltins.has(name);
}

/** What a file imports, or requires, anywhere; an empty text for what is only known when it runs. */
function getModules(text: string): readonly string[] {
  const modules = [...text.matchAll(/\b(?:require|import)\s*\(\s*([^)]*)\)|\b(?:from|import)\s+(['"][^'"]*['"])/gu)];
  return modules.map(([, called, imported]) => /^(['"])(.*)\1$/u.exec(called ?? imported ?? '')?.[2] ?? '');
}

/**
 * Whether a file, wherever it lies, only reads files and prints in a loop what it has found: it exports nothing, imports
 * only what reads files, and its last statement calls a function of its own that does so.
 */
export function isReportOnFiles(ast: SourceCode['ast'], text: string): boolean {
  const last = ast.body.at(-1);
  if (last?.type !== 'ExpressionStatement' || !text.includes('console.') || text.includes('process.env')) return false;
  const name = getRunName(last.expression);
  if (name === undefined || !exportsNothing(ast, text) || isStaying(text)) return false;
  const modules = getModules(text).map((module) => module.replace(/^node:/u, ''));
  if (!modules.some((module) => module.startsWith('fs')) || !modules.every((module) => fileBuiltins.has(module)))
    return false;
  return ast.body.some((statement) => {
    const run = getDeclaredFunction(statement, name);
    return run?.body?.type === 'BlockStatement' && printsInLoop(run.body, text);
  });
}

/**
 * Whether a file, wherever it lies, does nothing but read files and write them anew, at once and at the top level: it
 * exports nothing, declares no function, imports only what reads files, and asks nothing of the environment.
 */
export function isRewriteOfFiles(ast: SourceCode['ast'], text: string): boolean {
  if (!text.includes('writeFileSync(') || !/\bread(?:File|dir)Sync\(/u.test(text)) return false;
  if (text.includes('process.env') || !exportsNothing(ast, text) || isStaying(text)) return false;
  const declares = ast.body.some(
    (statement) =>
      /^(?:Class|Function)Declaration$/u.test(statement.type) ||
      (statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => isFunction(init))),
  );
  return !declares && getModules(text).every((module) => module.endsWith('.json') || isFileBuiltin(module));
}

/**
 * Whether a module gets a build ready: it imports only what runs programs and reads files, waits for a program to end, and
 * writes a variable of the environment for what is started next.
 */
export function isPreparationOfBuild(text: string): boolean {
  if (!text.includes('child_process') || !/\b(?:exec|execFile|spawn)Sync\(/u.test(text)) return false;
  if (!/\bprocess\.env(?:\.\w+|\[[^\]]+\])\s*(?:\?\?|\|\|)?=(?!=)/u.test(text) || isStaying(text)) return false;
  return getModules(text).every((module) => /^(?:node:)?child_process$/u.test(module) || isFileBuiltin(module));
}

function isFileBuiltin(module: string): boolean {
  return fileBuiltins.has(module.replace(/^node:/u, ''));
}

/** The function that a statement calls and waits for, or not: `run` of `run().catch(report)`. */
function getRunName(node: TSESTree.Expression): string | undefined {
  switch (node.type) {
    case 'AwaitExpression':
      return getRunName(node.argument);
    case 'UnaryExpression':
      return node.operator === 'void' ? getRunName(node.argument) : undefined;
    case 'CallExpression':
      if (node.callee.type === 'MemberExpression') return getRunName(node.callee.object);
      return node.callee.type === 'Identifier' && node.arguments.length === 0 ? node.callee.name : undefined;
    default:
      return undefined;
  }
}

function printsInLoop(node: TSESTree.Statement | null, text: string): boolean {
  switch (node?.type) {
    case 'ExpressionStatement': {
      const { expression } = node;
      return (
        expression.type === 'CallExpression' &&
        expression.callee.type === 'MemberExpression' &&
        getPropertyName(expression.callee) === 'forEach' &&
        text.slice(...node.range).includes('console.')
      );
    }
    case 'TryStatement':
      return printsInLoop(node.block, text);
    case 'BlockStatement':
      return node.body.some((each) => printsInLoop(each, text));
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'ForStatement':
      return text.slice(...node.range).includes('console.');
    case 'IfStatement':
      return printsInLoop(node.consequent, text) || printsInLoop(node.alternate, text);
    default:
      return false;
  }
}

/**
 * `main()`, `await main()`, `main().catch(…).finally(…)`, `(async () => { … })()`, an `await` of anything, and what is given
 * a function of the file to run: `connect(main)`, `connect().then(main)`.
 */
function isRun(node: TSESTree.Expression, ast: SourceCode['ast']): boolean {
  switch (node.type) {
    case 'AwaitExpression':
      return true;
    case 'UnaryExpression':
      return node.operator === 'void' && isRun(node.argument, ast);
    case 'CallExpression': {
      const { callee, arguments: given } = node;
      if (isFunction(callee)) return true;
      const isOwn = (each: Node): boolean =>
        each.type === 'Identifier' && ast.body.some((statement) => declaresFunction(statement, each.name));
      if (callee.type === 'MemberExpression')
        return (getPropertyName(callee) === 'then' && given.some(isOwn)) || isRun(callee.object, ast);
      return callee.type === 'Identifier' && (isOwn(callee) || given.some(isOwn));
    }
    default:
      return false;
  }
}
