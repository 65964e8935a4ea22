/** Comments that begin a line are left out; code never is. */
import { describe, expect, it } from 'vitest';
import { withoutComments } from '../src/text-without-comments.ts';

describe('withoutComments', () => {
  it.each([
    ['comments of a line', 'a();\n  // console.log(a)\nb();', 'a();\n  \nb();'],
    ['the first and the last line', '// one\na();\n// two', '\na();\n'],
    ['blocks', '/** Logs: `console.log(a)`.\n * @throws Error\n */\na();', '\na();'],
    ['code behind a block', '/* one */ a(); /* two */\nb();', ' a(); /* two */\nb();'],
    ['lines that end as on Windows', 'a();\r\n\t// b\r\nc();\r\n', 'a();\r\n\t\nc();\r\n'],
    ['blocks one below the other', '/* a */\n/* b */\nc();', '\n\nc();'],
  ])('leaves out %s', (_, text, code) => {
    expect(withoutComments(text)).toBe(code);
  });

  it.each([
    ['comments behind code', 'a(); // b\nc(); /* d */'],
    ['globs', "const files = ['src/**/*.ts', '/*'];\nlog(files); // */"],
    ['addresses', "const url = 'https://example.org';\nfetch(url);"],
    ['a division', 'const half = a\n  / 2;\nlog(half);'],
    ['a block that is never closed', '/* a\nb();'],
    ['comments of JSX', '<p>\n  {/* a */}\n</p>'],
    ['an opening mark in a comment behind code', 'a(); // see /*\nlog(b);\nc(); // */'],
    ['a multiplication', 'const area = a\n  * b;\nlog(area);'],
    ['a template with the lines of an ignore file', 'const lines = `\n/*\n!/src\n`;\nlog(lines); /* a */\n'],
    ['nothing', ''],
  ])('leaves %s as it is', (_, text) => {
    expect(withoutComments(text)).toBe(text);
  });

  it('is asked for several files in turns', () => {
    expect(['// a\nb();', 'c();', '// a\nb();'].map(withoutComments)).toEqual(['\nb();', 'c();', '\nb();']);
  });
});
