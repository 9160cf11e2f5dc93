import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { railPlaces } from './places.js';
import classes from './shell.module.css';
import { usePlaces } from './use-places.js';

/** The main navigation: a rail on the left, or a bar at the bottom of a narrow screen. */
export function Rail() {
  const { t, i18n } = useLingui();
  const places = usePlaces(railPlaces);
  return (
    <nav className={classes.rail} aria-label={t`Main`}>
      {places.map(({ to, label, icon: Picture }) => (
        <Link
          key={to}
          to={to}
          className={classes.place}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ className: classes.here, 'aria-current': 'page' }}
        >
          <Picture size={20} stroke={1.75} aria-hidden />
          {i18n._(label)}
        </Link>
      ))}
    </nav>
  );
}
