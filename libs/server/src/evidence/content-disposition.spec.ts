import { attachment } from './content-disposition.js';

describe('the name of a download', () => {
  it.each([
    ['letter.pdf', `attachment; filename="letter.pdf"; filename*=UTF-8''letter.pdf`],
    ['naïve plan.txt', `attachment; filename="na_ve plan.txt"; filename*=UTF-8''na%C3%AFve%20plan.txt`],
    [`it's (1)*.txt`, `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['a"; b=c', `attachment; filename="a_; b=c"; filename*=UTF-8''a%22%3B%20b%3Dc`],
    ['100%25', `attachment; filename="100_25"; filename*=UTF-8''100%2525`],
    ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
    ['a\r\nSet-Cookie: b', `attachment; filename="aSet-Cookie: b"; filename*=UTF-8''aSet-Cookie%3A%20b`],
    ['\u202Egpj.exe', `attachment; filename="gpj.exe"; filename*=UTF-8''gpj.exe`],
    ['\u0000', `attachment; filename="file"; filename*=UTF-8''file`],
    ['\ud800', `attachment; filename="_"; filename*=UTF-8''%EF%BF%BD`],
  ])('%j is %s', (name, header) => expect(attachment(name)).toBe(header));
});
