/** Noun lists used by the rules, in lower case. Data only. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Head nouns of subjects that can make a public commitment. */
export const actorNouns =
  words(`government governments minister ministers secretary secretaries president presidents chancellor
  premier department departments ministry ministries agency agencies commission commissioner commissioners council
  parliament congress senate assembly state states country countries nation nations leaders leader members member partners
  sides parties participants authority authorities service services police force forces bank union alliance coalition group
  officials ambassador army navy administration board committee office treasury taskforce cabinet allies ally
  prime monarch king queen majesty general chair co-chairs chairs donors institutions institution organisation organization
  organisations organizations signatories supporters mayor governor governors directorate regulator inspectorate
  ombudsman network foundation teams team corps guard customs delegation delegations heads head chiefs
  command company companies university universities trust corporation executive region municipality city cities councils
  centre center bureau we i they he she both kingdom commonwealth republic federation quad pentagon
  kremlin panel watchdog review inquiry envoy inspector director chief g7 g20 g8 asean nato eu un embassy consulate ministerial`);

/** Pronouns for the author of the document. */
export const firstPersons = words('we i');

/** Instruments of an actor: what they “will provide” is a commitment, what they “will reduce” is a hope. */
export const instrumentNouns =
  words(`agreement agreements treaty deal deals arrangement arrangements package programme program
  programmes programs funding fund scheme schemes bill act legislation law laws reforms reform measures measure investment
  partnership partnerships plan plans strategy initiative initiatives sanctions grant grants project projects order regulations
  regulation budget memorandum mou pact accord declaration pledge framework announcement money this these it regime
  facility mechanism support assistance guarantee loan loans proposals proposal policy changes roadmap
  settlement convention protocol unit campaign compact platform payments tranche contribution instrument`);

/** Words for meetings. */
export const eventNouns =
  words(`summit summits meeting meetings conference conferences talks dialogue dialogues visit forum
  consultations session workshop roundtable symposium ministerial assembly negotiations ceremony launch`);

/** Things that can be checked once they exist, which makes a vague verb verifiable. */
export const checkableNouns =
  words(`fund programme program centre center hub unit taskforce force agency agreement treaty memorandum
  mou framework strategy plan roadmap legislation law bill regulation regulations ban sanctions scheme package grant
  grants loan loans facility observatory summit conference review inquiry investigation report commission committee
  council group secretariat embassy consulate base battalion brigade ships aircraft vessels troops officers
  officials inspectors teachers nurses doctors homes hospitals scholarships visas levy tax tariff
  register database portal platform network pilot trial campaign project projects partnership arrangement
  protocol convention declaration target targets guarantee deal consultation budget investment funding contribution
  system systems missiles ammunition jets helicopters vaccines doses equipment station stations plant plants line railway
  port bridge corridor cable pipeline reactor satellite mechanism training restrictions restriction embargo armament dialogue talks negotiations allocations standards audit evaluation assessment study package exercise exercises`);

/** Efforts and qualities: an act with one of these as its object cannot be checked. */
export const emptyNouns =
  words(`importance need role opportunity opportunities efforts effort commitment support friendship
  relationship relations ties cooperation co-operation collaboration ambition values details challenges challenge issues
  vision determination resolve solidarity leadership future world difference progress details lives message
  signal way ways step steps action everything anything things something responsibility message example voice views
  regards respects condolences thanks sense confidence hope faith trust word words remarks speech statement address
  feature focus priority jobs growth prosperity benefit benefits savings better lower higher faster safer cheaper opportunity certainty clarity question questions advantage people heart pressure attention`);

/** Laws that implement an act. */
export const vehicles = words('bill act legislation budget regulations');

/** Verbs that only repeat or praise: their object is not a new commitment. */
export const reaffirming =
  words(`reaffirmed reaffirms reaffirm reaffirming reiterated reiterates reiterate reiterating underscored
  underscores underscore underlined underlines recalled recalls recall stressed stresses emphasised emphasises emphasized
  emphasizes emphasize emphasise highlighted highlights recognised recognized recognise recognize noted notes note
  acknowledged acknowledge acknowledges discussed discusses discuss reasserted reaffirmation renew praised commended
  applauded supports supported urged urges urge encouraged encourage encourages called calls`);

/** Parties whose promises a government release criticises rather than makes. */
export const partisanNouns = words(
  'opposition tories labour labor liberals conservatives greens republicans democrats',
);

/** Officials and bodies that a minister can instruct. */
export const taskable = words(`officials ministers minister teams team experts department departments agencies agency
  secretary secretaries ministries ministry senior authorities officers commission group envoys sherpas regulator
  treasury taskforce representatives governors services counterparts inspector chief`);
