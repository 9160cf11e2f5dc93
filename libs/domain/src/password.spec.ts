import { passwordProblem } from './password.js';

const owner = { name: 'Ana de la Costa', email: 'ana.delacosta@example.org' };
const refusal = (password: string) => passwordProblem(password, owner)?.code ?? null;

describe('a password', () => {
  it.each(['three blue ferries', 'Tr0ub4dor&3xyz', 'пароль из слов', '🐎🔋📎✅ horse battery'])(
    'may be %s',
    (password) => expect(refusal(password)).toBeNull(),
  );

  it('is long enough, counting what people see as characters', () => {
    expect(refusal('eleven char')).toBe('PASSWORD_SHORT');
    expect(refusal('')).toBe('PASSWORD_SHORT');
    expect(refusal('🐎🔋📎✅🐎🔋')).toBe('PASSWORD_SHORT');
    expect(refusal('ab cd '.repeat(40))).toBe('PASSWORD_LONG');
  });

  it('is not what the person is called', () => {
    expect(refusal('Ana.DelaCosta@example.org')).toBe('PASSWORD_IS_NAME');
    expect(refusal('ana.delacosta')).toBe('PASSWORD_IS_NAME');
    expect(refusal('anadelacosta')).toBe('PASSWORD_IS_NAME');
  });

  it('is not one of those tried first', () => {
    for (const common of ['Password1234', 'qwertyuiop12', '121212121212', 'aaaaaaaaaaaaaaa', '            ']) {
      expect(refusal(common)).toBe('PASSWORD_COMMON');
    }
  });

  it('is text that a browser sends the same way twice', () => {
    expect(refusal('three blue\0ferries')).toBe('TEXT_HAS_NUL');
    expect(refusal('three blue \ud800ferries')).toBe('TEXT_IS_BROKEN');
  });

  it('names the field it was typed into', () => {
    expect(passwordProblem('short', owner, 'next')?.field).toBe('next');
  });
});
