/** Which layer of a server code belongs to: the contract says so by globs, else the names of folders, files and classes. */
import picomatch from 'picomatch';
import { getEnclosingClass, getEnclosingFunction, getPropertyName, type FunctionNode, type Node } from '../ast.ts';
import { invariantVerbs, otherLayerWords, serviceFolders, serviceWords } from '../knowledge/layers.ts';
import { toWords } from '../names.ts';
import { toFolder, toPosix } from '../package-facts.ts';
import { getPathInPackage, type ProjectFacts } from '../project.ts';

type Layer = 'controllers' | 'services';
type Matcher = (path: string) => boolean;

const matchers = new WeakMap<readonly string[], Matcher>();
const serviceClass = /(?:Service|Use[Cc]ase|Interactor)\b/u;

/** Whether a file may hold a service, by its path or the names in its text: cheap. */
export function mayHoldService(text: string, project: ProjectFacts): boolean {
  return isServiceFile(project) || serviceClass.test(text);
}

/** Whether code is part of a service: its file is one, or its class. */
export function isInService(node: Node, project: ProjectFacts): boolean {
  if (isInLayer('controllers', project)) return false;
  if (isInLayer('services', project)) return true;
  const owner = getEnclosingClass(node)?.id?.name;
  if (owner !== undefined) {
    const words = toWords(owner);
    if (otherLayerWords.has(words.at(-1) ?? '')) return false;
    if (isServiceName(words)) return true;
  }
  return isServiceFile(project);
}

function isServiceFile(project: ProjectFacts): boolean {
  if (isInLayer('controllers', project)) return false;
  if (isInLayer('services', project)) return true;
  const segments = getPathInPackage(project).split('/');
  const words = toWords(segments.pop()?.replace(/\.[cm]?[jt]sx?$/u, '') ?? '');
  if (otherLayerWords.has(words.at(-1) ?? '')) return false;
  if (isServiceName(words)) return true;
  // The nearest folder that says something decides: `services/users/guards`.
  const folder = segments.findLast((each) => serviceFolders.has(each) || otherLayerWords.has(toSingular(each)));
  return folder !== undefined && serviceFolders.has(folder);
}

function isServiceName(words: readonly string[]): boolean {
  const name = words.join(' ');
  return serviceWords.some((word) => name === word || name.endsWith(` ${word}`));
}

function toSingular(folder: string): string {
  return folder.replace(/ies$/u, 'y').replace(/s$/u, '');
}

/** Whether the contract's globs, which are relative to its folder, put a file into a layer. */
function isInLayer(layer: Layer, { contract, filename }: ProjectFacts): boolean {
  const globs = contract.layers[layer];
  if (globs.length === 0 || contract.file === undefined) return false;
  let matches = matchers.get(globs);
  if (matches === undefined) {
    matches = picomatch([...globs], { dot: true, windows: false });
    matchers.set(globs, matches);
  }
  const folder = toFolder(contract.file);
  const path = toPosix(filename);
  return path.startsWith(folder) && matches(path.slice(folder.length));
}

/**
 * Whether only the program can be wrong where something stands: at the top of a module, in a constructor or a function
 * that starts or asserts something, in the `default:` of a `switch`.
 */
export function isInvariantPlace(node: Node): boolean {
  const fn = getEnclosingFunction(node);
  if (fn === undefined) return true;
  const words = toWords(getFunctionName(fn) ?? '');
  if (invariantVerbs.has(words[0] ?? '') || invariantVerbs.has(words.join(''))) return true;
  for (let current: Node | undefined = node; current !== undefined && current !== fn; current = current.parent) {
    if (current.type === 'SwitchCase' && current.test === null) return true;
  }
  return false;
}

function getFunctionName(fn: FunctionNode): string | undefined {
  const { parent } = fn;
  switch (parent.type) {
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
      return getPropertyName(parent);
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    default:
      return fn.type === 'ArrowFunctionExpression' ? undefined : fn.id?.name;
  }
}
