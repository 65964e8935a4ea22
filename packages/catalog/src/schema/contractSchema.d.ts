/** `schema/failwell.schema.json`, as whoever explains a contract to people reads it: what may stand where, and what it means. */
export interface ContractSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly additionalProperties?: boolean | ContractSchema;
  readonly items?: ContractSchema;
  readonly enum?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly then?: ContractSchema;
  readonly else?: ContractSchema;
  readonly definitions?: Readonly<Record<string, ContractSchema>>;
}

declare const schema: ContractSchema;
export default schema;
