import { describe, expect, it } from 'vitest';
import { findNodeAt } from '../src/explorer/findNode.ts';
import { getChildren, getNode } from '../src/explorer/tree.ts';
import { findChanges } from '../src/explorer/treeChanges.ts';
import { code, draw, folder, tree, use } from './explorerData.ts';

const used = [use('src/a.ts', 9, "throw new AppError('CART_EMPTY')")];

describe('the tree', () => {
  it('is empty without codes', () => {
    expect(tree([]).roots).toEqual([]);
    expect(tree([folder([])]).roots).toEqual([]);
  });

  it('shows a code with its status and, below it, the lines that use it', () => {
    expect(draw(tree([folder([code('CART_EMPTY', { status: 400, uses: used })])]))).toBe(
      "CART_EMPTY (400 · 1 use)\n  a.ts:10 (throw new AppError('CART_EMPTY'))",
    );
  });

  it('puts what is unregistered first, then what is deprecated but used, then what is unused', () => {
    const codes = [
      code('OLD', { status: 404, uses: used, deprecated: { replacedBy: 'NEW' } }),
      code('NEW', { status: 404, uses: used }),
      code('IDLE', { status: 500 }),
    ];
    const drawn = draw(tree([folder(codes, [{ code: 'TYPO', uses: used }])]));
    expect(drawn.split('\n').filter((line) => !line.startsWith('    '))).toEqual([
      'Unregistered (1)',
      '  TYPO (1 use)',
      'Deprecated but Used (1)',
      '  O\u0336L\u0336D\u0336 (404 · 1 use · deprecated → NEW)',
      'Unused (1)',
      '  IDLE (500 · unused)',
      'IDLE (500 · unused)',
      'NEW (404 · 1 use)',
      "  a.ts:10 (throw new AppError('CART_EMPTY'))",
      'O\u0336L\u0336D\u0336 (404 · 1 use · deprecated → NEW)',
      "  a.ts:10 (throw new AppError('CART_EMPTY'))",
    ]);
  });

  it('has no section for a deprecated code that nothing uses any more, but that it is unused', () => {
    const drawn = draw(tree([folder([code('OLD', { deprecated: {} })])]));
    expect(drawn).toBe(
      'Unused (1)\n  O\u0336L\u0336D\u0336 (unused · deprecated)\nO\u0336L\u0336D\u0336 (unused · deprecated)',
    );
  });

  it('says “possibly used” of a code that may be put together at run time, and lists where', () => {
    const possibleUses = [use('src/b.ts', 2, 'throw new AppError(`CART_${reason}`)')];
    expect(draw(tree([folder([code('CART_EMPTY', { possibleUses })])]))).toBe(
      'CART_EMPTY (possibly used)\n  b.ts:3 (possibly · throw new AppError(`CART_${reason}`))',
    );
  });
});

describe('grouping', () => {
  const codes = [
    code('B', { status: 404, type: 'missing', uses: used, uri: 'file:///shop/errors/b.yaml' }),
    code('A10', { status: 404, type: 'missing', uses: used }),
    code('A9', { status: 99, uses: used }),
    code('C', { type: 'broken', uses: used }),
  ];
  const drawGroups = (grouping: 'type' | 'status' | 'file' | 'package' | 'none'): readonly string[] =>
    draw(tree([folder(codes)], { grouping }))
      .split('\n')
      .filter((line) => !line.includes('throw'));

  it('by status: in order of numbers, those without one last, and the number said once', () => {
    expect(drawGroups('status')).toEqual([
      '99 (1)',
      '  A9 (1 use)',
      '404 Not Found (2)',
      '  A10 (1 use)',
      '  B (1 use)',
      'No Status (1)',
      '  C (1 use)',
    ]);
  });

  it('by type: in order of names, those without one last', () => {
    expect(drawGroups('type')).toEqual([
      'broken (1)',
      '  C (1 use)',
      'missing (2)',
      '  A10 (404 · 1 use)',
      '  B (404 · 1 use)',
      'No Type (1)',
      '  A9 (99 · 1 use)',
    ]);
  });

  it('by file', () => {
    expect(drawGroups('file').filter((line) => !line.startsWith(' '))).toEqual([
      'errors/b.yaml (1)',
      'failwell.yaml (3)',
    ]);
  });

  it('by package: one group for each contract, which its codes do not name again', () => {
    const folders = [folder([code('A', { uses: used })]), folder([code('A', { uses: used })], [], 'api/')];
    expect(
      draw(tree(folders, { grouping: 'package' }))
        .split('\n')
        .filter((line) => !line.includes('throw')),
    ).toEqual(['api (1)', '  A (1 use)', 'shop (1)', '  A (1 use)']);
  });

  it('of none: one list, in order, with numbers as numbers; several contracts are told apart', () => {
    expect(drawGroups('none')).toEqual(['A9 (99 · 1 use)', 'A10 (404 · 1 use)', 'B (404 · 1 use)', 'C (1 use)']);
    const folders = [folder([code('A')]), folder([code('A')], [], 'api/')];
    expect(draw(tree(folders)).split('\n').slice(-2)).toEqual(['A (unused · api)', 'A (unused · shop)']);
  });
});

describe('the filter', () => {
  const folders = [
    folder(
      [
        code('CART_EMPTY', { status: 400, message: 'The cart is empty', uses: used }),
        code('CART_GONE', { status: 404, message: 'No such cart', uses: used }),
        code('USER_GONE', { status: 404, type: 'account', uses: used }),
      ],
      [{ code: 'CART_LOST', uses: used }],
    ),
  ];
  const drawFiltered = (filter: string): readonly string[] =>
    draw(tree(folders, { filter }))
      .split('\n')
      .filter((line) => line !== '' && !line.includes('throw'));

  it('shows codes that have every word in their spelling, status, message or type', () => {
    expect(drawFiltered('cart 404')).toEqual(['CART_GONE (404 · 1 use)']);
    expect(drawFiltered('IS EMPTY')).toEqual(['CART_EMPTY (400 · 1 use)']);
    expect(drawFiltered('account')).toEqual(['USER_GONE (404 · 1 use)']);
    expect(drawFiltered('cart lost')).toEqual(['Unregistered (1)', '  CART_LOST (1 use)']);
  });

  it('shows everything where it is empty, and nothing where nothing fits', () => {
    expect(drawFiltered('  ')).toHaveLength(5);
    expect(drawFiltered('teapot')).toEqual([]);
  });

  it('counts what it shows', () => {
    expect(tree(folders, { filter: 'gone' })).toMatchObject({ codes: 3, shown: 2 });
  });

  it('marks the words in the label', () => {
    const filtered = tree(folders, { filter: 'gone user_g' });
    const [root = ''] = filtered.roots;
    expect(filtered.nodes.get(root)?.presentation.highlights).toEqual([[0, 9]]);
  });

  it('makes a tree of its own, so that what was open without it is as it was', () => {
    const ids = new Set(tree(folders).nodes.keys());
    expect([...tree(folders, { filter: 'cart' }).nodes.keys()].filter((id) => ids.has(id))).toEqual([]);
  });
});

describe('what is read aloud', () => {
  it('spells a deprecated code without the strokes that are drawn', () => {
    const codes = [code('OLD', { status: 404, message: 'Gone', uses: used, deprecated: { replacedBy: 'NEW' } })];
    const { nodes } = tree([folder(codes)]);
    const spoken = [...nodes.values()].map(({ presentation }) => presentation.spoken);
    expect(spoken).toContain('OLD, deprecated, replaced by NEW, 404 Not Found, 1 use, Gone');
    expect(spoken.join()).not.toContain('\u0336');
  });

  it('says of a use what the code does there, and where', () => {
    const codes = [code('A', { uses: [use('src/a.ts', 9, "case 'A':", 'compared')] })];
    const shown = tree([folder(codes)]);
    const [child = ''] = shown.roots.flatMap((id) => getChildren(shown, id));
    expect(getNode(shown, child)?.presentation.spoken).toBe("compared, src/a.ts, line 10, case 'A':");
  });
});

describe('changes', () => {
  const before = tree([folder([code('A', { status: 404, uses: used }), code('B', { status: 500, uses: used })])], {
    grouping: 'status',
  });
  const after = (...codes: Parameters<typeof folder>[0]): ReturnType<typeof findChanges> =>
    findChanges(before, tree([folder(codes)], { grouping: 'status' }));
  const namesOf = (changes: ReturnType<typeof findChanges>): readonly (string | undefined)[] =>
    changes === 'all' ? [changes] : changes.map((id) => before.nodes.get(id)?.presentation.label);

  it('are none where everything says the same', () => {
    expect(after(code('A', { status: 404, uses: used }), code('B', { status: 500, uses: used }))).toEqual([]);
  });

  it('are the code alone whose words changed', () => {
    const message = 'Gone';
    const changes = after(code('A', { status: 404, uses: used, message }), code('B', { status: 500, uses: used }));
    expect(namesOf(changes)).toEqual(['A']);
  });

  it('are the code one of whose uses moved by a line', () => {
    const moved = [use('src/a.ts', 12, "throw new AppError('CART_EMPTY')")];
    const changes = after(code('A', { status: 404, uses: moved }), code('B', { status: 500, uses: used }));
    expect(namesOf(changes)).toEqual(['A']);
  });

  it('are the group that another code is in, and nothing below it again', () => {
    const changes = after(
      code('A', { status: 404, uses: used, message: 'Gone' }),
      code('A2', { status: 404, uses: used }),
      code('B', { status: 500, uses: used }),
    );
    expect(namesOf(changes)).toEqual(['404 Not Found']);
  });

  it('are everything where groups came or went', () => {
    expect(after(code('A', { status: 404, uses: used }))).toBe('all');
  });

  it('of one among 2,000 codes are that one', () => {
    const many = (message: string): Parameters<typeof folder>[0] =>
      Array.from({ length: 2000 }, (_, index) =>
        code(`CODE_${index}`, { status: 400 + (index % 50), uses: used, ...(index === 7 ? { message } : {}) }),
      );
    const changes = findChanges(
      tree([folder(many('one'))], { grouping: 'status' }),
      tree([folder(many('two'))], { grouping: 'status' }),
    );
    expect(changes).toHaveLength(1);
  });
});

describe('the node at a place of a file', () => {
  const codes = [code('A', { uses: [use('src/a.ts', 9, 'one'), use('src/a.ts', 20, 'two')] }), code('B')];
  const shown = tree([folder(codes)]);
  const find = (uri: string, line: number, character: number): string | undefined => {
    const id = findNodeAt(shown, { uri, line, character });
    return id === undefined ? undefined : getNode(shown, id)?.presentation.label;
  };

  it('is the use that stands there, or on the same line', () => {
    expect(find('file:///shop/src/a.ts', 20, 6)).toBe('a.ts:21');
    expect(find('file:///shop/src/a.ts', 9, 40)).toBe('a.ts:10');
  });

  it('is the entry in a catalog', () => {
    expect(find('file:///shop/failwell.yaml', 1, 2)).toBe('B');
  });

  it('is none elsewhere', () => {
    expect(find('file:///shop/src/a.ts', 10, 6)).toBeUndefined();
    expect(find('file:///shop/src/b.ts', 9, 6)).toBeUndefined();
  });
});
