import type { Viewer } from '@followthrough/domain/policies/viewer';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  IconBuildingBank,
  IconChecklist,
  IconFileText,
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
}

export interface RailPlace extends Place {
  readonly icon: Icon;
}

const everyone = () => true;
const contributors = (viewer: Viewer) => viewer.contributesSomewhere;

/** The rail, in the order of a day's work. A place is drawn once a route serves it, and for those whose role uses it. */
export const railPlaces: readonly RailPlace[] = [
  { to: '/', label: msg`Home`, icon: IconHome, usedBy: everyone },
  { to: '/board', label: msg`Board`, icon: IconLayoutKanban, usedBy: everyone },
  { to: '/register', label: msg`Register`, icon: IconTable, usedBy: everyone },
  { to: '/my-work', label: msg`My work`, icon: IconChecklist, usedBy: (viewer) => !viewer.isAuditor },
  { to: '/sources', label: msg`Sources`, icon: IconFileText, usedBy: everyone },
  { to: '/partners', label: msg`Partners`, icon: IconBuildingBank, usedBy: everyone },
  { to: '/people', label: msg`People`, icon: IconUsers, usedBy: (viewer) => viewer.isAdministrator },
];

/** What the New menu offers. */
export const newThings: readonly Place[] = [
  { to: '/sources/new', label: msg`Archive a source`, usedBy: contributors },
  { to: '/commitments/new', label: msg`Commitment`, usedBy: contributors },
  { to: '/follow-ups/new', label: msg`Follow-up`, usedBy: contributors },
];

/** Where search shows what it found. */
export const searchPlace = '/register';
