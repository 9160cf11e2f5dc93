import { keptFacts } from '@followthrough/domain/kept-facts';
import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { OrganisationKind } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { Organisation } from './organisation.entity.js';
import { recorded, written } from './recorded.js';

/** A short name for cards: a name with letters only, such as UK. */
const short = /^[A-Z]{2,4}$/;

/** The countries of ISO 3166-1, and Kosovo under its user-assigned code, so that they need not be entered by hand. */
@Injectable()
export class CountryService {
  /**
   * Adds the missing countries and returns how many. Existing ones keep their edits; concurrent processes add each
   * country once.
   */
  async enterMissing(ctx: Context): Promise<number> {
    // Processes that start together wait for the one that adds the countries, longer than a request would wait for a
    // lock.
    await ctx.db.query('set local lock_timeout = 0');
    await ctx.db.query(`select pg_advisory_xact_lock(hashtext('countries'))`);
    const countries = await ctx.db.findBy(Organisation, { kind: OrganisationKind.COUNTRY });
    const codes = new Set(
      (await ctx.db.query<{ code: string }[]>('select code from organisations where code is not null')).map(
        ({ code }) => code,
      ),
    );
    const names = new Set(countries.map(({ name }) => name.toLowerCase()));
    const missing = (await allCountries()).filter(
      ({ code, name }) => !codes.has(code) && !names.has(name.toLowerCase()),
    );
    for (const country of missing) await enter(ctx, country);
    return missing.length;
  }
}

interface Country {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}

/** A formal name, where people use a shorter one. */
const formal = /Republic|Federation|,/;

/** Loaded on demand: most processes never need the list. */
async function allCountries(): Promise<Country[]> {
  const { default: iso } = await import('i18n-iso-countries');
  const countries = Object.entries(iso.getNames('en', { select: 'all' }));
  const shared = twice(countries.flatMap(([, names]) => names));
  return countries.map(([code, names]) => {
    const usual = names.find((name) => !formal.test(name) && !shared.has(name)) ?? names[0]!;
    const aliases = names.filter((name) => name !== usual);
    return { code, name: usual, shortName: aliases.find((alias) => short.test(alias)) ?? null, aliases };
  });
}

/** Names shared by two countries: “Congo” alone would be a guess. */
function twice(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}

async function enter(ctx: Context, country: Country): Promise<void> {
  const organisation = ctx.db.create(Organisation, {
    id: newId(),
    version: 1,
    ...keptFacts(organisationFacts, { kind: OrganisationKind.COUNTRY, ...country }),
    aliases: [...country.aliases],
    parentId: null,
    isOwn: false,
    createdAt: ctx.now(),
  });
  await ctx.db.insert(Organisation, organisation);
  await ctx.record('organisation.created', organisation, recorded(organisation), written(organisation));
}
