import { useProductName } from '@followthrough/ui/product-name';
import { Link } from '@tanstack/react-router';
import { AccountMenu } from './account-menu.js';
import { NewMenu } from './new-menu.js';
import { SearchBox } from './search-box.js';
import classes from './shell.module.css';

export function TopBar({ typed, onSearch }: { readonly typed: string; readonly onSearch: () => void }) {
  const name = useProductName();
  return (
    <header className={classes.top}>
      <Link to="/" className={classes.name} aria-label={name} title={name}>
        <img src="/icon.svg" alt="" width={22} height={22} />
        <span className={classes.word} dir="auto">
          {name}
        </span>
      </Link>
      <SearchBox typed={typed} onOpen={onSearch} />
      <div className={classes.tools}>
        <NewMenu />
        <AccountMenu />
      </div>
    </header>
  );
}
