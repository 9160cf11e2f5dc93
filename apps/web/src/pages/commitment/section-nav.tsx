import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import classes from './section-nav.module.css';

/** A section of the page: its anchor, label and count. */
export interface Section {
  readonly id: string;
  readonly label: string;
  readonly count?: string | number;
}

interface SectionNavProps {
  readonly address: string;
  readonly sections: readonly Section[];
  /** Whether the activity is shown instead of the sections. */
  readonly isActivity: boolean;
}

/** The sections of the page with counts, always in view; the last one is a separate tab. */
export function SectionNav({ address, sections, isActivity }: SectionNavProps) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`On this page`} className={`${classes.nav} ft-no-print`}>
      {sections.map(({ id, label, count }) => (
        <Link key={id} to={address} hash={id} className={classes.link} activeOptions={{ includeHash: true }}>
          {label} {count !== undefined && <span className={classes.count}>{count}</span>}
        </Link>
      ))}
      <Link
        to={address}
        search={{ tab: 'activity' }}
        className={classes.link}
        {...(isActivity && { 'aria-current': 'page' as const })}
      >
        {t`Activity`}
      </Link>
    </nav>
  );
}
