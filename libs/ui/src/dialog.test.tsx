import { Menu } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { Dialog } from './dialog.js';
import { renderUi } from './testing/render-ui.js';

/** Draws its sheet only while it is open, as most forms do. */
function Forms() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button onClick={() => setOpened(true)}>Open</button>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button>More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpened(true)}>Archive</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened && (
        <Dialog opened title="Due date" onClose={() => setOpened(false)}>
          <input type="radio" name="what" aria-label="Moved" />
          <input type="radio" name="what" aria-label="Entered wrongly" defaultChecked />
          <input aria-label="In words" />
        </Dialog>
      )}
    </>
  );
}

describe('a sheet over the page', () => {
  it('begins with its first field, of choices with the chosen one, and leads back to what opened it', async () => {
    const { user } = renderUi(<Forms />);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await waitFor(() => expect(screen.getByLabelText('Entered wrongly')).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  });

  it('leads back to the menu that it was opened from', async () => {
    const { user } = renderUi(<Forms />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
    await waitFor(() => expect(screen.getByLabelText('Entered wrongly')).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
  });

  it('leads to the block or the heading if its button is gone, so that the keyboard goes on from there', async () => {
    function Once({ opener }: { readonly opener: (open: () => void) => ReactNode }) {
      const [step, setStep] = useState<'before' | 'during' | 'after'>('before');
      return (
        <>
          <h1 data-page-heading tabIndex={-1}>
            Round
          </h1>
          {step !== 'after' && opener(() => setStep('during'))}
          <section id="findings" aria-label="Findings" key={step} />
          {step === 'during' && (
            <Dialog opened title="Freeze" onClose={() => setStep('after')}>
              <input aria-label="Reason" />
            </Dialog>
          )}
        </>
      );
    }
    const outside = renderUi(<Once opener={(open) => <button onClick={open}>Freeze</button>} />);
    await outside.user.click(screen.getByRole('button', { name: 'Freeze' }));
    await waitFor(() => expect(screen.getByLabelText('Reason')).toHaveFocus());
    await outside.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Round' })).toHaveFocus());
    outside.unmount();

    const inside = renderUi(
      <Once
        opener={(open) => (
          <section id="findings">
            <button onClick={open}>Raise</button>
          </section>
        )}
      />,
    );
    await inside.user.click(screen.getByRole('button', { name: 'Raise' }));
    await waitFor(() => expect(screen.getByLabelText('Reason')).toHaveFocus());
    await inside.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('region', { name: 'Findings' })).toHaveFocus());
  });
});
