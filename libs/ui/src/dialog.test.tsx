import { Menu } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
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
});
