/** Why an account, a role, a team, a password or an organisation cannot be saved. */
export const peopleRefusals = {
  EMAIL_MALFORMED: 'Enter an email address, such as ana.costa@example.org.',
  EMAIL_TAKEN: '{name} already uses this address. Find them in the list of people, or check the address.',
  EMAIL_OF_NOBODY: 'No account uses {email}. Check the address.',
  PERSON_DEACTIVATED: '{name} is deactivated. Reactivate them first.',
  PERSON_JOINED_ALREADY: '{name} has already joined, and signs in with their own password.',
  PERSON_NOT_JOINED: '{name} has not joined yet. Create a new invitation link for them.',
  LINK_ADDRESS_UNKNOWN:
    'The server cannot create a link, because it does not know its own address. Ask the person who runs it to set FOLLOWTHROUGH_ADDRESS, for example to {address}.',

  TOO_MANY_TEAMS_OF_PERSON: 'You chose {count} teams, and a person can belong to {limit}. Remove some.',
  TEAM_TWICE: 'The same team is chosen twice. Keep the role that the person should have in it.',
  AUDITOR_WITH_TEAM:
    'An auditor cannot contribute to a team or manage one, because they would audit their own work. Remove the auditor role, or make them a viewer of their teams.',
  AUDITOR_AND_ADMINISTRATOR:
    'One person cannot be both auditor and administrator, because administrators could then let themselves see everything. Choose one of the two roles.',
  OWN_ROLE: 'You cannot give yourself a role. Ask another administrator, or invite one first.',
  NOT_ADMINISTRATOR: '{name} is not an administrator. Ask an administrator to create the link.',
  LAST_ADMINISTRATOR:
    '{name} is the only administrator who can sign in. Make another person an administrator first, and wait until they have joined.',

  CHANGE_DECIDED_ALREADY: 'This has already been decided. Reload the page to see how.',
  CHANGE_PROPOSED_BY_YOU: 'You proposed this yourself. Another administrator has to confirm it.',
  CHANGE_ABOUT_YOU: 'This is about your own account. Another administrator has to confirm it.',
  CHANGE_PROPOSER_GONE:
    'The person who proposed this is no longer an administrator. Decline it, then propose it again.',
  CHANGE_RESET_LATELY:
    'One of you reset the other’s password in the last {days} days. Another administrator has to confirm this.',

  TEAM_NAME_TAKEN: 'There is already a team called {name}. Choose another name.',
  TEAM_CLOSED: '{name} is closed. Choose another team, or ask an administrator to reopen it.',
  TEAM_CLOSED_ALREADY: '{name} is already closed. Reload the page to see when and why.',
  TEAM_OPEN_ALREADY: '{name} is already open. Reload the page.',
  TEAM_MERGED_ALREADY: '{name} has already been merged. Reopen it first, then merge it again.',
  MERGE_WITH_ITSELF: 'A team cannot be merged into itself. Choose another team.',
  OWN_MERGE:
    'You have different roles in these two teams, so merging them would give you a new one. Ask another administrator to do it.',
  TOO_MANY_TEAMS: 'There are {limit} teams, which is the limit. Rename one that is no longer needed.',

  IDLE_HOURS_OUT_OF_RANGE: 'Enter a whole number of hours from 1 to {limit}.',
  HOST_BEYOND_CEILING:
    'The server may not fetch pages from {typed}. Choose from the hosts listed in FETCH_HOSTS, or ask the person who runs the server to add this one.',

  PASSWORD_SHORT:
    'The password has {length} characters, and needs at least {limit}. A few words in a row are easy to remember.',
  PASSWORD_LONG: 'The password is longer than {limit} characters. Shorten it.',
  PASSWORD_IS_NAME: 'The password is your own name or address. Choose one that is hard to guess.',
  PASSWORD_COMMON: 'This password is too easy to guess. Choose another: a few words in a row are easy to remember.',
  PASSWORD_RESET_OWN:
    'You cannot reset your own password. Change it on your account page, or ask another administrator.',

  SIGN_IN_REFUSED: 'The email address or the password is wrong. Check both, then try again.',
  TRIES_TOO_MANY: 'There were too many failed attempts. Wait {seconds} s, then try again.',
  PASSWORD_WRONG: 'This is not your current password. Check it, then try again.',
  INVITATION_ENDED: 'This invitation has already been used or has expired. Ask an administrator for a new one.',
  RESET_LINK_ENDED: 'This link has already been used or has expired. Ask an administrator for a new one.',
  SETUP_DONE_ALREADY: 'There is already an administrator. Ask them for an invitation.',
  SETUP_CODE_WRONG: 'This one-time code is wrong or has expired. Start the server again to print a new one.',

  TOO_MANY_ALIASES: 'There are {count} aliases, and the limit is {limit}. Remove some.',
  TOO_MANY_MEMBERS: 'There are {count} members, and the limit is {limit}. Remove some.',
  COUNTRY_CODE_UNKNOWN: '“{typed}” is not an ISO 3166 code. Enter two capital letters, such as BE, or leave it empty.',
  COUNTRY_CODE_TAKEN: '{name} already has the code {code}. Use that organisation, or correct the code.',
  ORGANISATION_NAME_TAKEN: '{name} already exists. Use that organisation, or choose a name that tells the two apart.',
  PART_OF_ITSELF: 'An organisation cannot be a part or a member of itself. Choose another one.',
  PARENT_IN_CIRCLE: 'That organisation is itself part of this one. Choose another parent.',
  NOT_IN_OFFICE: 'Only governments have days in office. Clear these days, or change the kind to government.',
  DAYS_REVERSED: 'The government would leave office before it took office. Check both days.',
} as const;
