import { screen, within } from '@testing-library/react';
import { Mark } from './mark.js';
import { Money } from './money.js';
import { QuotedPassage } from './quoted-passage.js';
import { StageLadder } from './stage-ladder.js';
import { StatusBadge } from './status-badge.js';
import { renderUi } from './testing/render-ui.js';
import { UncertainDate } from './uncertain-date.js';

describe('a quoted passage', () => {
  it('keeps the source’s words apart from who said them and when', () => {
    renderUi(
      <QuotedPassage
        quote="We will do it."
        speaker="The Minister"
        publisher="Ministry"
        date="2024-11-07"
        note="demo summary"
      />,
    );
    const figure = screen.getByRole('figure');
    expect(within(figure).getByRole('blockquote')).toHaveTextContent(/^We will do it\.$/);
    expect(figure).toHaveTextContent('The Minister, Ministry, 7 Nov 2024 · demo summary');
  });

  it('needs no name', () => {
    renderUi(<QuotedPassage quote="We will do it." />);
    expect(screen.getByRole('figure')).toHaveTextContent(/^We will do it\.$/);
  });
});

describe('a status', () => {
  it('is a word, with its definition on focus', async () => {
    const { user } = renderUi(<StatusBadge status="UNCLEAR" />);
    await user.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('The evidence so far supports no other status.');
    expect(screen.getByText('Unclear')).toBeVisible();
  });

  it('is no tab stop in a list', async () => {
    const { user } = renderUi(<StatusBadge status="ON_TRACK" quiet />);
    await user.tab();
    expect(document.body).toHaveFocus();
  });
});

describe('the ladder of stages', () => {
  const rungs = () => screen.getAllByRole('listitem').map((rung) => rung.textContent);

  it('shows earlier, current and later stages', () => {
    renderUi(<StageLadder kind="FUNDING" stage="ALLOCATED" />);
    expect(rungs()).toEqual([
      'Announced(passed)',
      'Allocated(now)',
      'Contracted or granted(ahead)',
      'Paid over(ahead)',
      'Spent(ahead)',
    ]);
    expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('Allocated');
  });

  it('shows the rungs of a treaty for treaties alone', () => {
    renderUi(<StageLadder kind="AGREEMENT" stage="SIGNED" instrumentType="TREATY" />);
    const ofTreaty = rungs();
    expect(ofTreaty).toContain('Ratified(ahead)');
  });

  it('hides them for others, and stages outside the sequence until reached', () => {
    renderUi(<StageLadder kind="SUMMIT" stage="SCHEDULED" />);
    expect(rungs().join()).not.toContain('Cancelled');
  });

  it('says which rung does not apply', () => {
    renderUi(<StageLadder kind="REFORM" stage="INTRODUCED" notApplicable={['CONSULTED']} />);
    expect(rungs()).toContain('Consulted(does not apply)');
  });
});

describe('words of dates, sums and marks', () => {
  it.each([
    ['2026-21', 'spring 2026', '1 Mar 2026 to 31 May 2026'],
    ['2026-06', 'June 2026', '1 Jun 2026 to 30 Jun 2026'],
  ])('says %s as people do, with the exact days on focus', async (edtf, said, exact) => {
    const { user } = renderUi(<UncertainDate edtf={edtf} quiet={false} />);
    expect(screen.getByText(said)).toBeVisible();
    await user.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(exact);
  });

  it('says a sum as people do, with the exact one on focus', async () => {
    const { user } = renderUi(<Money value="75000000" currency="GBP" quiet={false} />);
    expect(screen.getByText('£75 million')).toBeVisible();
    await user.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('£75,000,000');
  });

  it('tells a passed date from an overdue one', () => {
    renderUi(
      <>
        <Mark kind="datePassed" />
        <Mark kind="overdue" />
      </>,
    );
    expect(screen.getByText('Date passed')).toBeVisible();
    expect(screen.getByText('Overdue')).toBeVisible();
  });
});
