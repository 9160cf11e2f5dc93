import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { Tour } from '../../features/first-visit/tour.js';
import { PasswordResetNotice } from '../../features/people/password-reset-notice.js';
import { ViewerProvider, ViewerQuery } from '../../features/people/viewer.js';
import { Rail } from './rail.js';
import classes from './shell.module.css';
import { TopBar } from './top-bar.js';

// Arrives after the page itself, and before anybody's session can end.
const SignInSheet = lazy(async () => ({ default: (await import('../sign-in-sheet.js')).SignInSheet }));

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
          <PasswordResetNotice />
          <Tour />
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>
        <SignInSheet />
      </Suspense>
    </ViewerProvider>
  );
}
