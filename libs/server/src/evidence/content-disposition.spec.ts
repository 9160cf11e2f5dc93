import { attachment } from './content-disposition.js';

describe('the name of a download', () => {
  it.each([
    ['letter.pdf', 'attachment; filename=letter.pdf'],
    ['naïve plan.txt', `attachment; filename="na?ve plan.txt"; filename*=UTF-8''na%C3%AFve%20plan.txt`],
    [`it's (1)*.txt`, `attachment; filename="it's (1)*.txt"`],
    ['a"; b=c', `attachment; filename="a\\"; b=c"`],
    ['100%25', `attachment; filename=100%25; filename*=UTF-8''100%2525`],
    ['../../etc/passwd', 'attachment; filename=.._.._etc_passwd'],
    ['a\r\nSet-Cookie: b', `attachment; filename="aSet-Cookie: b"`],
    ['\u202Egpj.exe', 'attachment; filename=gpj.exe'],
    ['\u0000', 'attachment; filename=file'],
    ['\ud800', `attachment; filename="?"; filename*=UTF-8''%EF%BF%BD`],
  ])('%j is %s', (name, header) => expect(attachment(name)).toBe(header));
});
