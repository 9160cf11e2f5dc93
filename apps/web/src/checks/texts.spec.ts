import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Attributes that people read or hear. */
const spoken = ['alt', 'aria-label', 'description', 'label', 'legend', 'placeholder', 'title'];
/** The product's name, and keys of a keyboard, are the same in every language. */
const names = ['Followthrough', 'Ctrl K'];
const hasWords = (text: string) => /\p{L}{2}/u.test(text) && !names.includes(text.trim());

function isTranslated(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (ts.isJsxElement(at) && ['Trans', 'title'].includes(at.openingElement.tagName.getText())) return true;
  }
  return false;
}

function bareTexts(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text) && !isTranslated(node)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText()) && node.initializer) {
      const { initializer } = node;
      if (ts.isStringLiteral(initializer) && hasWords(initializer.text)) found.push(initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const read = (path: string, code = readFileSync(path, 'utf8')) =>
  ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

function screens(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
    .map((name) => join(folder, name));
}

describe('texts of screens', () => {
  it('go through Lingui, without exception', () => {
    const bare = [...screens('src'), ...screens('../../libs/ui/src')].flatMap((path) =>
      bareTexts(read(path)).map((text) => `${path}: ${text}`),
    );
    expect(bare).toEqual([]);
  });

  it('would be found if they did not', () => {
    const code = 'const a = <p title="Say it">Hello <b>you</b><Trans>Fine</Trans></p>;';
    expect(bareTexts(read('a.tsx', code))).toEqual(['Say it', 'Hello', 'you']);
  });
});
