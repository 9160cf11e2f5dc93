import type { Viewer } from '@followthrough/domain/policies/viewer';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  IconBuildingBank,
  IconChecklist,
  IconClipboardCheck,
  IconClipboardText,
  IconFileText,
  IconFlag,
  IconHome,
  IconLayoutKanban,
  IconTable,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

export interface Place {
  readonly to: string;
  readonly label: MessageDescriptor;
  readonly usedBy: (viewer: Viewer) => boolean;
  /** The shortcut: after G for a place in the rail, alone for creating something. */
  readonly key?: string;
}

export interface RailPlace extends Place {
  readonly icon: Icon;
}

const everyone = () => true;
const reportsOrAudits = (viewer: Viewer) => viewer.contributesSomewhere || viewer.isAuditor;
const contributors = (viewer: Viewer) => viewer.contributesSomewhere;

/** The rail, in the order of a working day. A place is shown if it has a route and the user’s role needs it. */
export const railPlaces: readonly RailPlace[] = [
  { to: '/', label: msg`Home`, icon: IconHome, usedBy: everyone, key: 'H' },
  { to: '/board', label: msg`Board`, icon: IconLayoutKanban, usedBy: everyone, key: 'B' },
  { to: '/register', label: msg`Register`, icon: IconTable, usedBy: everyone, key: 'R' },
  { to: '/my-work', label: msg`My work`, icon: IconChecklist, usedBy: everyone, key: 'M' },
  { to: '/sources', label: msg`Sources`, icon: IconFileText, usedBy: everyone, key: 'S' },
  { to: '/partners', label: msg`Partners`, icon: IconBuildingBank, usedBy: everyone, key: 'P' },
  { to: '/samples', label: msg`Samples`, icon: IconClipboardCheck, usedBy: (viewer) => viewer.isAuditor, key: 'A' },
  { to: '/rounds', label: msg`Rounds`, icon: IconClipboardText, usedBy: reportsOrAudits },
  {
    to: '/findings',
    label: msg`Findings`,
    icon: IconFlag,
    usedBy: (viewer) => viewer.isAuditor || viewer.contributesSomewhere,
    key: 'F',
  },
  { to: '/people', label: msg`People`, icon: IconUsers, usedBy: (viewer) => viewer.isAdministrator },
];

export interface NewThing extends Place {
  /** Its name in search. */
  readonly command: MessageDescriptor;
}

/** The items of the New menu. */
export const newThings: readonly NewThing[] = [
  { to: '/sources/new', label: msg`Archive a source`, command: msg`Archive a source`, usedBy: contributors },
  { to: '/commitments/new', label: msg`Commitment`, command: msg`New commitment`, usedBy: contributors, key: 'C' },
  { to: '/follow-ups/new', label: msg`Follow-up`, command: msg`New follow-up`, usedBy: contributors },
];
