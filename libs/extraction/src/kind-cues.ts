import type { Kind } from '@followthrough/domain/kinds';

const cue = (words: string): RegExp => new RegExp(String.raw`\b(?:${words.trim().split(/\s+/).join('|')})\b`, 'gu');

/** Words that go with a kind, whatever the verb is. Data only. */
export const kindCues: Readonly<Partial<Record<Kind, RegExp>>> = {
  REFORM: cue(
    'law laws legislation legislative bill act acts rule rules regulation regulations regulatory policy policies reform reforms amend amendment amendments abolish repeal ban bans prohibit prohibition restrict restricting require requires requiring requirement mandatory mandate target targets goal standard standards guideline guidelines guidance code tax taxes levy levies duty duties tariff tariffs threshold rate rates price prices fee fees relief reliefs exemption allowance eligibility minimum limit limits cap emissions phase reduce consult consultation licence licences licensing curriculum strategy framework review visa entitlement criteria consent ratify transpose legislate compulsory enforceable remedies proposal proposals',
  ),
  OPERATION: cue(
    'deploy deployment operation operations programme program training train exercise exercises campaign mission team teams officers troops personnel staff police patrol patrols investigate investigation equipment aircraft ships vessels delivery deliver build construction construct upgrade upgrades install expand services service support supply project pilot trial research evacuate transfer process resettle accommodate facility centre hospital school schools clinic clinics scholarships monitoring screening system data publish report mapping release implement implementation rollout refugees places doses vaccines visits scheme schemes assist experts technology',
  ),
  PARTNERSHIP: cue(
    'partnership partnerships partner partners taskforce task force working group group committee council network alliance coalition forum dialogue dialogues consortium secretariat joint cooperation cooperate collaborate collaboration commission initiative body panel together exchange exchanges',
  ),
  AGREEMENT: cue(
    'agreement agreements treaty memorandum mou arrangement arrangements deal convention protocol accord declaration statement signed sign ratify ratification conclude concluded negotiations negotiation negotiate talks discussions commitment commitments agree agreed undertake undertakes undertaking obligations parties participants settlement ceasefire respect principles terms',
  ),
  SUMMIT: cue(
    'summit meeting meetings meet conference visit visits host hosting hosted convene convened forum session round dialogue ministerial attend participate travel gather',
  ),
  FUNDING: cue(
    'million billion fund funds funding funded grant grants budget invest investment finance financing loan loans contribution contribute allocate allocated allocation aid assistance pay payment payments spend spending expenditure money package subsidy cost costs estimates',
  ),
  SANCTIONS: cue(
    'sanction sanctions sanctioned designate designated designation designations ban bans embargo freeze freezes asset assets blocking restrictions restrictive export exports import imports entities individuals visa travel swift pyongyang regime oligarchs evasion tariff dumping',
  ),
};
