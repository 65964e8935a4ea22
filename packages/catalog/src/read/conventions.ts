/** What a contract says, checked → its conventions, defaults filled in. */
import { defaultContract, type Contract, type LoggerOverride } from '../model.ts';

type ContractConventions = Pick<Contract, 'conventions' | 'loggers' | 'frameworks' | 'layers' | 'sensitive' | 'audit'>;

/** The keys of a contract as the schema has them; all may be left out, and a map may be left empty. */
interface ContractValue {
  readonly conventions?: Partial<Contract['conventions']> | null;
  readonly loggers?: (Partial<Omit<Contract['loggers'], 'rows'>> & Readonly<Record<string, unknown>>) | null;
  readonly frameworks?: Partial<Contract['frameworks']> | null;
  readonly layers?: Partial<Contract['layers']> | null;
  readonly sensitive?: Partial<Contract['sensitive']> | null;
  readonly audit?: Partial<Contract['audit']> | null;
}

/** @param value checked against the schema, wrong parts left out; undefined where nothing could be read */
export function toConventions(value: unknown): ContractConventions {
  const { conventions, loggers, frameworks, layers, sensitive, audit } = (
    typeof value === 'object' && value !== null ? withoutHoles(value) : {}
  ) as ContractValue;
  const { byName, preferred, ...rows } = loggers ?? {};
  return {
    conventions: { ...defaultContract.conventions, ...conventions },
    loggers: {
      byName: byName ?? defaultContract.loggers.byName,
      ...(preferred === undefined ? {} : { preferred }),
      rows: Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, (row ?? {}) as LoggerOverride])),
    },
    frameworks: { ...defaultContract.frameworks, ...frameworks },
    layers: { ...defaultContract.layers, ...layers },
    sensitive: { ...defaultContract.sensitive, ...sensitive },
    audit: { ...defaultContract.audit, ...audit },
  };
}

/** Lists lose the items that were wrong; the result shares nothing with the document. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutHoles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutHoles(child)]));
}
