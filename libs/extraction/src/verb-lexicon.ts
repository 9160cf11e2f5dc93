/**
 * Verbs of public documents, by what they commit an actor to in the future tense. Data only; inflection is in verbs.ts.
 * - ACT: it produces something that others can check (a payment, a text, a body, a deployment).
 * - CHANGE: a quantity rises or falls: an act if an actor changes its own resources, otherwise a hope.
 * - PERFORM: announcing, pledging or agreeing, which is a commitment in itself.
 * - MEETING: going, meeting, receiving: a diary item, unless it has a day or a name.
 * - VAGUE: an effort whose result cannot be checked, unless it is measured.
 * - EXPLORE: considering or negotiating a named act.
 * - SAY: speech, which is no commitment.
 * - STATE: being, having, becoming, resulting.
 */
export const verbLexicon = {
  ACT: `fund finance invest allocate award grant contribute donate earmark subsidise subsidize reimburse pay spend disburse
    compensate underwrite replenish establish create form found launch open initiate inaugurate build construct
    upgrade modernise modernize refurbish renovate legislate introduce enact repeal amend ban prohibit outlaw abolish scrap criminalise
    criminalize regulate mandate require ratify implement adopt propose table suspend revoke withdraw designate sanction
    impose freeze restrict seize confiscate expel lift waive ease provide deliver supply send deploy dispatch
    transfer train recruit hire appoint nominate equip install distribute resettle relocate repatriate evacuate purchase
    procure buy acquire produce manufacture publish issue submit conduct undertake investigate audit inspect host convene sign
    conclude finalise finalize accede lead chair share exchange begin start restore extend test pilot trial
    refer order direct instruct task commission close end phase replace remove simplify streamline digitise digitize
    organise organize operationalise operationalize hold operate connect plant protect guarantee cap exempt
    promulgate transpose codify harmonise harmonize rebuild reopen resume terminate cancel abandon halt stop
    dedicate devote station rotate lend loan forgive nationalise privatise accredit certify license
    vaccinate treat register record list map survey review evaluate assess reform overhaul restructure merge
    redirect roll set enter join report refuel ship target
    dismantle destroy eliminate collect enrol enroll house feed repair charter embed second post
    draft develop design file lodge transition convert source screen detain deport return pre-position
    enlist complete give write notify bar block commence compile enforce enshrine embed devolve decentralise reinstate reverse unfreeze decommission
    demolish retrain uprate index defer delay postpone tender contract ringfence ring-fence reallocate name rotate
    standardise standardize electrify decarbonise insulate retrofit pre-position`,
  CHANGE: `increase double triple quadruple reduce cut halve lower raise tighten relax loosen shorten lengthen uplift expand extend `,
  PERFORM: `announce pledge commit promise agree decide vow unveil declare confirm reveal accept resolve offer volunteer`,
  MEETING: `meet visit travel attend receive fly gather reconvene`,
  VAGUE: `support work strengthen enhance deepen promote ensure seek strive improve tackle address combat fight encourage
    foster advance pursue collaborate cooperate co-operate engage uphold boost focus prioritise prioritize
    facilitate monitor defend respect maintain intensify accelerate drive crack act respond safeguard preserve broaden prevent
    counter coordinate co-ordinate partner intend push press stay keep sustain bolster
    reinforce reset refocus champion leverage harness empower enable help assist aid guide shape achieve inject pour plough
    consolidate expedite aim endeavour endeavor try attempt mobilise mobilize integrate align incorporate
    disrupt deter smash break take use do get manage handle deal stick secure win back listen learn rely look make bring put stand step carry scale ramp plan recognise recognize`,
  EXPLORE: `explore consider consult negotiate examine study mull weigh`,
  SAY: `say tell stress discuss highlight underline urge call warn welcome thank praise emphasise emphasize note speak argue
    insist point remind ask talk express reiterate reaffirm underscore recall acknowledge reflect
    applaud commend condemn congratulate describe explain outline brief update mention add deplore regret demand appeal
    invite hope believe think want wish like expect affirm reassert touch
    celebrate mark honour honor remember salute `,
  STATE: `be have become remain mean need benefit know feel realise realize see rise fall come go face depend show
    result serve bear last continue suffice exist cost matter affect allow include contain comprise cover occur
    happen arrive emerge lose gain enjoy receive find play represent constitute demonstrate reach exceed total amount     live die suffer understand love forget regret run fail succeed seem appear prove apply concern belong complement`,
} as const;

export type VerbClass = keyof typeof verbLexicon;

/** base: past tense, past participle. */
export const irregularVerbs: Readonly<Record<string, readonly [string, string]>> = {
  be: ['was', 'been'],
  have: ['had', 'had'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bear: ['bore', 'borne'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  rebuild: ['rebuilt', 'rebuilt'],
  buy: ['bought', 'bought'],
  come: ['came', 'come'],
  cost: ['cost', 'cost'],
  cut: ['cut', 'cut'],
  deal: ['dealt', 'dealt'],
  do: ['did', 'done'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feed: ['fed', 'fed'],
  feel: ['felt', 'felt'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  fly: ['flew', 'flown'],
  forget: ['forgot', 'forgotten'],
  forgive: ['forgave', 'forgiven'],
  found: ['founded', 'founded'],
  freeze: ['froze', 'frozen'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  lend: ['lent', 'lent'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  stand: ['stood', 'stood'],
  strive: ['strove', 'striven'],
  take: ['took', 'taken'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  win: ['won', 'won'],
  withdraw: ['withdrew', 'withdrawn'],
  undertake: ['undertook', 'undertaken'],
  write: ['wrote', 'written'],
};

/** Verbs of two syllables that double their last consonant, besides all those of one syllable. */
export const doublingVerbs = new Set([
  'commit',
  'submit',
  'refer',
  'transfer',
  'permit',
  'deter',
  'equip',
  'enrol',
  'cancel',
  'defer',
  'concur',
  'regret',
  'expel',
  'patrol',
  'expel',
  'control',
  'patrol',
]);

/** Verbs with a particle that are of class ACT together, whatever the verb is alone. */
export const particleVerbs: Readonly<Record<string, readonly string[]>> = {
  set: ['up', 'aside', 'out'],
  roll: ['out'],
  bring: ['forward', 'in', 'into'],
  put: ['in', 'into', 'forward'],
  stand: ['up'],
  step: ['up'],
  carry: ['out'],
  phase: ['out', 'in', 'down'],
  enter: ['into'],
  come: ['into'],
  take: ['forward', 'over'],
  open: ['up'],
  scale: ['up'],
  ramp: ['up'],
};

/** Verbs with a particle that are vague, although the verb alone is an act. */
export const vagueParticles: Readonly<Record<string, readonly string[]>> = {
  stand: ['by', 'with', 'for', 'together'],
  build: ['on', 'upon', 'towards', 'toward'],
  lead: ['to', 'by', 'in'],
  deliver: ['on', 'for'],
  open: ['to'],
  feed: ['into'],
  contribute: ['to', 'towards'],
  set: ['an', 'the'],
  hold: ['to', 'accountable', 'them', 'those', 'people'],
};

/** With an amount as their object these mean payment, whatever they mean elsewhere. */
export const moneyVerbs = new Set('include receive get put plough inject pour make bring commit set'.split(' '));

/** Pledges only before “to”: resolving a dispute or offering thanks is not one. */
export const pledgesWithTo = new Set(['resolve', 'offer', 'volunteer', 'undertake']);

/** Intransitive verbs for events on a planned day: “the trial will start in May”. */
export const scheduledVerbs = new Set(
  'arrive start begin open close commence come enter take go resume end run apply'.split(' '),
);

/** “will be ready by May”: a state that an actor must bring about. */
export const readyWords = new Set('ready operational available complete completed open live fully'.split(' '));
