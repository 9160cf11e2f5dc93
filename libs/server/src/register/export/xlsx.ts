import { daysBetween } from '@followthrough/domain/days';
import type { Cell } from './cell.js';
import { inPieces } from './pieces.js';
import { zip } from './zip.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ofPackage = 'http://schemas.openxmlformats.org/package/2006';
const ofOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats by their index in the style sheet. */
const styles = { head: 1, text: 2, day: 3 } as const;

/** The most characters in a cell. */
const mostCharacters = 32_767;

const parts = {
  '[Content_Types].xml': `<Types xmlns="${ofPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${ofPackage}/relationships"><Relationship Id="rId1" Type="${ofOffice}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${ofPackage}/relationships"><Relationship Id="rId1" Type="${ofOffice}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${ofOffice}/styles" Target="styles.xml"/></Relationships>`,
  // quotePrefix keeps the cell a text even after editing, so that it never becomes a formula.
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/** Rows as a workbook with one sheet (ECMA-376), header first, streamed. */
export function xlsx(name: string, rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<Buffer> {
  const workbook = `<workbook xmlns="${main}" xmlns:r="${ofOffice}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const fixed = Object.entries({ ...parts, 'xl/workbook.xml': workbook });
  return zip([
    ...fixed.map(([part, xml]) => ({ name: part, content: only(declaration + xml) })),
    { name: 'xl/worksheets/sheet1.xml', content: inPieces(sheet(rows)) },
  ]);
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

async function* sheet(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    const style = number === 1 ? styles.head : styles.text;
    yield `<row r="${number}">${row.map((cell, at) => cellOf(cell, `${letters(at)}${number}`, style)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellOf(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textOf(cell, place, style);
  if ('day' in cell) return `<c r="${place}" s="${styles.day}"><v>${serialOf(cell.day)}</v></c>`;
  // A spreadsheet keeps 15 digits: a longer number stays exact as text.
  const digits = cell.number.replaceAll(/\D/g, '').replace(/^0+/, '').length;
  return digits > 15 ? textOf(cell.number, place, style) : `<c r="${place}"><v>${escaped(cell.number)}</v></c>`;
}

function textOf(text: string, place: string, style: number): string {
  const held = text.slice(0, mostCharacters);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(held)}</t></is></c>`;
}

/** Days since the epoch of spreadsheets, which treat 1900 as a leap year. */
const serialOf = (day: string): number => daysBetween('1899-12-30', day);

/** A, B … Z, AA … */
function letters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : letters(Math.floor(at / 26) - 1) + letter;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escaped for XML 1.0; text that a spreadsheet would read as a character code is kept as written. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (character) => entities[character]!);
}
