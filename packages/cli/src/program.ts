/** The arguments of the command, and what each asks for. */
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Preset } from 'eslint-plugin-failwell/embed';
import { check, findGivenContract, type CheckRequest, type EngineName } from './check.ts';
import { parseRuleChoice } from './engines/ruleChoice.ts';
import { exitCodes, Failure } from './failure.ts';
import { formatNames, loadFormat, type FormatName, type Terminal } from './formats/format.ts';
import type { Progress } from './progress.ts';

/** The world as the command sees it; `main.ts` gives the real one. */
export interface CommandHost {
  readonly cwd: string;
  readonly version: string;
  /** The folder of the repository in a GitHub workflow: annotations and code scanning count paths from there. */
  readonly workspace?: string;
  /** Asks the host to end engines. */
  readonly signal: AbortSignal;
  getTerminal(): Promise<Terminal>;
  write(text: string): void;
  writeError(text: string): void;
  readStdin(): Promise<string>;
  /** Undefined where nobody watches. */
  startProgress(): Progress | undefined;
}

const presetNames = ['recommended', 'strict', 'all'] as const satisfies readonly Preset[];
const engineNames = ['oxlint', 'eslint'] as const satisfies readonly EngineName[];

interface CheckOptions {
  readonly engine: EngineName;
  readonly preset: Preset;
  readonly format: FormatName;
  readonly rule: readonly string[];
  readonly config?: string;
  readonly fix: boolean;
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  readonly stdin: boolean;
  readonly stdinFilename?: string;
}

/** Runs the command. Whatever goes wrong is written as one message. @returns the exit code */
export async function runProgram(parameters: readonly string[], host: CommandHost): Promise<number> {
  let exitCode: number = exitCodes.clean;
  const program = makeProgram(host, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...parameters], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Help and the version were asked for and given; of everything else commander has already said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failure;
    if (!(error instanceof Failure)) throw error;
    host.writeError(`failwell: ${error.message}\n`);
    return exitCodes.failure;
  }
}

function makeProgram(host: CommandHost, setExitCode: (code: number) => void): Command {
  const program = new Command('failwell')
    .description('Checks how a TypeScript or JavaScript backend handles errors.')
    .version(host.version, '-v, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        host.write(text);
      },
      writeErr: (text) => {
        host.writeError(text.replace(/^error: /u, 'failwell: '));
      },
    })
    .helpCommand(false)
    .showHelpAfterError('(failwell --help lists what can be asked for)');
  program
    .command('check')
    .description('check files and folders; exit code 0: clean, 1: findings, 2: something could not be checked')
    .argument('[paths...]', 'files and folders', ['.'])
    .addOption(
      new Option('--engine <name>', 'what runs the rules: oxlint, or the ESLint installed in the project')
        .choices(engineNames)
        .default('oxlint'),
    )
    .addOption(new Option('--preset <name>', 'the rules to start from').choices(presetNames).default('recommended'))
    .addOption(new Option('-f, --format <name>', 'how to write findings').choices(formatNames).default('pretty'))
    .option(
      '--rule <name>',
      'check only this rule, or change one: no-console:off (also :warn, :error); may be repeated',
      collect,
      [],
    )
    .option('--config <file>', 'the failwell.yaml for all files (default: the nearest above each)')
    .option('--fix', 'write the fixes that change no behaviour (suggestions wait for you in the editor)', false)
    .option('--quiet', 'show errors only, let warnings pass', false)
    .option('--max-warnings <count>', 'let so many warnings pass (default: none)', parseCount)
    .option('--stdin', 'check the text on stdin', false)
    .option('--stdin-filename <path>', 'the path of the text on stdin')
    .action(async (paths: string[], options: CheckOptions) => {
      setExitCode(await runCheck(paths, options, host));
    });
  program
    .command('rules')
    .description('list the rules')
    .action(async () => {
      const { listRules } = await import('./explain.ts');
      host.write(listRules(await host.getTerminal()));
    });
  program
    .command('explain')
    .description('explain a rule (no-console) or an error code of the catalog (ARTICLE_NOT_FOUND)')
    .argument('<name>', 'the rule or the code')
    .option('--config <file>', 'the failwell.yaml that registers the code (default: the nearest here or above)')
    .action(async (name: string, { config }: { config?: string }) => {
      const { explain } = await import('./explain.ts');
      const contractFile = config === undefined ? undefined : findGivenContract(host.cwd, config);
      host.write(explain(name, host.cwd, contractFile, await host.getTerminal()));
    });
  for (const command of [program, ...program.commands])
    command.option('--no-color', 'write without colours (so does NO_COLOR)');
  return program;
}

async function runCheck(paths: readonly string[], options: CheckOptions, host: CommandHost): Promise<number> {
  if (options.stdin && options.fix) throw new Failure('--fix writes files, and the text on stdin is none.');
  if (options.stdinFilename !== undefined && !options.stdin) throw new Failure('--stdin-filename needs --stdin.');
  const contractFile = options.config === undefined ? undefined : findGivenContract(host.cwd, options.config);
  // Loaded while the engine works.
  const format = loadFormat(options.format);
  const terminal = host.getTerminal();
  const stdin = options.stdin
    ? { text: await host.readStdin(), filename: path.resolve(host.cwd, options.stdinFilename ?? 'stdin.ts') }
    : undefined;
  const progress = stdin === undefined ? host.startProgress() : undefined;
  const request: CheckRequest = {
    cwd: host.cwd,
    paths,
    engine: options.engine,
    preset: options.preset,
    choices: options.rule.map(parseRuleChoice),
    fix: options.fix,
    quiet: options.quiet,
    root: getRoot(options.format, host),
    version: host.version,
    signal: host.signal,
    ...(contractFile === undefined ? {} : { contractFile }),
    ...(options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings }),
    ...(stdin === undefined ? {} : { stdin }),
    ...(progress === undefined ? {} : { onProgress: progress.show }),
  };
  try {
    const { report, exitCode } = await check(request);
    progress?.stop();
    for (const failure of report.failures) host.writeError(`failwell: ${failure}\n`);
    host.write((await format)(report, await terminal));
    return exitCode;
  } finally {
    progress?.stop();
  }
}

/** What a format's paths are relative to: for people, where they are. */
function getRoot(format: FormatName, { cwd, workspace }: CommandHost): string {
  if (workspace === undefined || (format !== 'github' && format !== 'sarif')) return cwd;
  return path.relative(workspace, cwd).startsWith('..') ? cwd : workspace;
}

function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, ...value.split(',').filter((part) => part.trim() !== '')];
}

function parseCount(value: string): number {
  if (!/^\d+$/u.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}
