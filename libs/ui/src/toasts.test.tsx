import { jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderUi } from './testing/render-ui.js';
import { ToastArea, useToasts } from './toasts.js';

describe('a toast', () => {
  let undone: string[] = [];

  function Page() {
    const { show } = useToasts();
    const accept = (name: string) => show({ message: `${name} accepted`, undo: () => undone.push(name) });
    return (
      <>
        {['One', 'Two', 'Three', 'Four'].map((name) => (
          <button key={name} onClick={() => accept(name)}>
            {name}
          </button>
        ))}
        <button onClick={() => show({ message: 'Saved' })}>Save</button>
        <input aria-label="Field" />
      </>
    );
  }

  beforeEach(() => {
    undone = [];
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  const open = () => {
    renderUi(
      <ToastArea>
        <Page />
      </ToastArea>,
    );
    return userEvent.setup({ advanceTimers: (delay) => jest.advanceTimersByTime(delay) });
  };
  const wait = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));
  const press = (name: string) => screen.getByRole('button', { name });

  it('says what was done, aloud too, for ten seconds', async () => {
    const user = open();
    await user.click(press('Save'));
    expect(screen.getByText('Saved', { selector: 'li *' })).toBeVisible();
    expect(screen.getByText('Saved', { selector: '[data-announcer]' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    wait(9_000);
    expect(screen.getByRole('listitem')).toBeVisible();
    wait(1_500);
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('undoes only once', async () => {
    const user = open();
    await user.click(press('One'));
    expect(screen.getByText('One accepted. Press Control Z to undo.')).toBeInTheDocument();
    await user.dblClick(press('Undo: One accepted'));
    expect(undone).toEqual(['One']);
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('is undone by Ctrl Z, the latest first, but not in a text field', async () => {
    const user = open();
    await user.click(press('One'));
    await user.click(press('Two'));
    await user.click(screen.getByLabelText('Field'));
    await user.keyboard('{Control>}z{/Control}');
    expect(undone).toEqual([]);
    await user.click(document.body);
    await user.keyboard('{Control>}z{/Control}');
    await user.keyboard('{Control>}z{/Control}');
    await user.keyboard('{Control>}z{/Control}');
    expect(undone).toEqual(['Two', 'One']);
  });

  it('waits while it is pointed at or has focus', async () => {
    const user = open();
    await user.click(press('One'));
    act(() => press('Undo: One accepted').focus());
    wait(30_000);
    expect(screen.getByRole('listitem')).toBeVisible();
    act(() => press('Two').focus());
    await user.hover(screen.getByRole('listitem'));
    wait(30_000);
    expect(screen.getByRole('listitem')).toBeVisible();
    await user.unhover(screen.getByRole('listitem'));
    wait(10_500);
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('gives focus back to where it came from', async () => {
    const user = open();
    await user.click(press('One'));
    act(() => screen.getByLabelText('Field').focus());
    act(() => press('Undo: One accepted').focus());
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText('Field')).toHaveFocus();
  });

  it('shows three at once; what went out of view comes back when a later one goes', async () => {
    const user = open();
    for (const name of ['One', 'Two', 'Three', 'Four']) await user.click(press(name));
    expect(screen.getAllByRole('listitem').map((toast) => toast.querySelector('bdi')?.textContent)).toEqual([
      'Two accepted',
      'Three accepted',
      'Four accepted',
    ]);
    await user.click(press('Dismiss: Four accepted'));
    expect(screen.getByText('One accepted', { selector: 'li *' })).toBeVisible();
    expect(undone).toEqual([]);
  });
});
