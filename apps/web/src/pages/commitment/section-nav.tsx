import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import classes from './section-nav.module.css';

/** A part of the page: its address, its name, and how much is in it. */
export interface Section {
  readonly id: string;
  readonly label: string;
  readonly count?: string | number;
}

interface SectionNavProps {
  readonly address: string;
  readonly sections: readonly Section[];
  /** Whether the activity is shown in place of the parts. */
  readonly isActivity: boolean;
}

/** What is on the page, with counts, in reach wherever one has scrolled to; its last is a tab of its own. */
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
