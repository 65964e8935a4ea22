import { describe, expect, test } from 'vitest';
import { createProject } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
`;

describe('a document that is not known', () => {
  test('has the empty answer to everything', () => {
    const { service, toUri } = createProject({ 'failwell.yaml': contract });
    expect(service.getDiagnostics(toUri('src/gone.ts'))).toEqual([]);
    expect(service.getHover(toUri('src/gone.ts'), { line: 0, character: 0 })).toBeUndefined();
  });
});
