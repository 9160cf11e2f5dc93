import { useQuery } from '@apollo/client/react';
import { NowProvider } from '@followthrough/ui/now';
import { ToastArea } from '@followthrough/ui/toasts';
import { Trans } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { useRef } from 'react';
import { Tour } from '../../features/first-visit/tour.js';
import { PasswordResetNotice } from '../../features/people/password-reset-notice.js';
import { ViewerProvider, ViewerQuery } from '../../features/people/viewer.js';
import { useLater } from '../../features/platform/finding/use-later.js';
import { PastDayStrip } from '../../features/platform/past-day/past-day-strip.js';
import { usePastDay } from '../../features/platform/past-day/use-past-day.js';
import { VoiceStrip } from '../../features/platform/voice/voice-strip.js';
import { Finder } from './finder.js';
import { Rail } from './rail.js';
import classes from './shell.module.css';

// Loaded after the page, well before a session can end.
const loadSignInSheet = () => import('../sign-in-sheet.js');

/** The frame of every page for signed-in users. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  const { data } = useQuery(ViewerQuery);
  const pastDay = usePastDay();
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
      <ToastArea>
        <div className={classes.shell}>
          <Finder />
          <Rail />
          <main id="content" ref={main} tabIndex={-1} className={classes.main}>
            <PasswordResetNotice />
            <PastDayStrip />
            <VoiceStrip />
            {pastDay === null && <Tour />}
            <NowProvider day={pastDay}>
              <ViewerProvider facts={data.viewer} isReading={pastDay !== null}>
                <Outlet />
              </ViewerProvider>
            </NowProvider>
          </main>
        </div>
      </ToastArea>
      <SignInAgain />
    </ViewerProvider>
  );
}

/** Shown over the page after its session has ended. */
function SignInAgain() {
  const sheet = useLater(loadSignInSheet);
  return sheet && <sheet.SignInSheet />;
}
