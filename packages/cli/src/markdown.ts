/** Markdown as a terminal shows it. */
import { stripVTControlCharacters } from 'node:util';
import { marked, type Token, type Tokens } from 'marked';
import colors from 'picocolors';
import type { Terminal } from './formats/format.ts';

type Colors = ReturnType<typeof colors.createColors>;

/** A page for reading in a terminal: headings stand out, code is set apart, paragraphs are wrapped. */
export function renderMarkdown(text: string, terminal: Pick<Terminal, 'hasColors' | 'width'>): string {
  const paint = colors.createColors(terminal.hasColors);
  return `${renderBlocks(marked.lexer(text), paint, terminal.width).join('\n\n')}\n`;
}

function renderBlocks(tokens: readonly Token[], paint: Colors, width: number): string[] {
  return tokens.map((token) => renderBlock(token as Tokens.Generic, paint, width)).filter((block) => block !== '');
}

/** Comments and blank lines become nothing. */
function renderBlock(token: Tokens.Generic, paint: Colors, width: number): string {
  switch (token.type) {
    case 'heading': {
      const text = renderInline(token.tokens, paint);
      return token['depth'] === 1 ? paint.bold(paint.underline(text)) : paint.bold(text);
    }
    case 'code':
      return indent(paint.dim((token['text'] as string).trimEnd()), '    ');
    case 'blockquote':
      return indent(renderBlocks(token.tokens ?? [], paint, width - 2).join('\n\n'), paint.dim('│ '));
    case 'list':
      return (token as Tokens.List).items
        .map((item, index) => {
          const mark = (token as Tokens.List).ordered ? `${String(index + 1)}. ` : '• ';
          const body = renderBlocks(item.tokens, paint, width - mark.length - 2).join('\n');
          return `  ${mark}${indent(body, ' '.repeat(mark.length + 2)).trimStart()}`;
        })
        .join('\n');
    case 'table':
      return [(token as Tokens.Table).header, ...(token as Tokens.Table).rows]
        .map((cells) => wrap(cells.map((cell) => renderInline(cell.tokens, paint)).join(paint.dim(' │ ')), width))
        .join('\n');
    case 'hr':
      return paint.dim('─'.repeat(Math.min(width, 40)));
    case 'html':
    case 'space':
    case 'def':
      return '';
    default:
      return wrap(token.tokens === undefined ? token.raw.trim() : renderInline(token.tokens, paint), width);
  }
}

function renderInline(tokens: readonly Token[] | undefined, paint: Colors): string {
  return (tokens ?? [])
    .map((token) => {
      switch (token.type) {
        case 'strong':
          return paint.bold(renderInline(token.tokens, paint));
        case 'em':
          return paint.italic(renderInline(token.tokens, paint));
        case 'codespan':
          return paint.cyan((token as Tokens.Codespan).text);
        case 'link': {
          const { href, tokens: inner } = token as Tokens.Link;
          const text = renderInline(inner, paint);
          return stripVTControlCharacters(text) === href || !/^https?:/u.test(href)
            ? text
            : `${text} (${paint.underline(href)})`;
        }
        case 'br':
          return '\n';
        case 'html':
          return '';
        default: {
          const { tokens: inner, text } = token as Tokens.Text;
          return inner === undefined ? text : renderInline(inner, paint);
        }
      }
    })
    .join('');
}

/** Lines of at most `width` characters, colours not counted; line breaks of a paragraph's source are spaces. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.split(/\s+/u)) {
    const wordLength = stripVTControlCharacters(word).length;
    if (length > 0 && length + 1 + wordLength > width) {
      lines.push(line);
      line = word;
      length = wordLength;
    } else {
      line = length === 0 ? word : `${line} ${word}`;
      length += wordLength + (length === 0 ? 0 : 1);
    }
  }
  return [...lines, line].join('\n');
}

function indent(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : prefix + line))
    .join('\n');
}
