/** Properties with fast-check inside vitest: the same seed in every run, so that a failure is a failure for everybody. */
import fc from 'fast-check';
import { it } from 'vitest';

export { fc };

export const test = {
  /** Declares a test that holds for all values of the arbitraries. */
  prop:
    <Values extends [unknown, ...unknown[]]>(arbitraries: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> }) =>
    (name: string, check: (...values: Values) => void): void => {
      it(name, () => {
        fc.assert(
          fc.property(fc.tuple(...arbitraries), (values) => check(...(values as Values))),
          { seed: 20_260_101, numRuns: 100 },
        );
      });
    },
};
