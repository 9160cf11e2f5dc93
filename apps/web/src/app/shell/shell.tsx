import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { useRef } from 'react';
import { ViewerProvider, ViewerQuery } from '../../features/people/viewer.js';
import { SignInSheet } from '../sign-in-sheet.js';
import { Rail } from './rail.js';
import classes from './shell.module.css';
import { TopBar } from './top-bar.js';

/** What stands around every page of somebody who is signed in. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const { data } = useQuery(ViewerQuery);
  if (!data?.viewer) return null;
  return (
    <ViewerProvider facts={data.viewer}>
      <a
        href="#content"
        className={classes.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        <Trans>Skip to the content</Trans>
      </a>
      <div className={classes.shell}>
        <TopBar />
        <Rail />
        <main id="content" ref={main} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <SignInSheet />
    </ViewerProvider>
  );
}
