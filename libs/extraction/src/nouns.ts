/** Noun lists that the rules look words up in, in lower case. Data only. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads of subjects that can undertake something in public. */
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

/** Pronouns that stand for the document's own voice. */
export const firstPersons = words('we i');

/** Things through which an actor acts: what they “will provide” is undertaken, what they “will reduce” is hoped. */
export const instrumentNouns =
  words(`agreement agreements treaty deal deals arrangement arrangements package programme program
  programmes programs funding fund scheme schemes bill act legislation law laws reforms reform measures measure investment
  partnership partnerships plan plans strategy initiative initiatives sanctions grant grants project projects order regulations
  regulation budget memorandum mou pact accord declaration pledge framework announcement money this these it regime
  facility mechanism support assistance guarantee loan loans proposals proposal policy changes roadmap
  settlement convention protocol unit campaign compact platform payments tranche contribution instrument`);

/** What a meeting is called. */
export const eventNouns =
  words(`summit summits meeting meetings conference conferences talks dialogue dialogues visit forum
  consultations session workshop roundtable symposium ministerial assembly negotiations ceremony launch`);

/** Things that can be pointed at once they exist: they make a vague verb verifiable. */
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

/** Efforts and qualities: an act whose object is one of these is talk. */
export const emptyNouns =
  words(`importance need role opportunity opportunities efforts effort commitment support friendship
  relationship relations ties cooperation co-operation collaboration ambition values details challenges challenge issues
  vision determination resolve solidarity leadership future world difference progress details lives message
  signal way ways step steps action everything anything things something responsibility message example voice views
  regards respects condolences thanks sense confidence hope faith trust word words remarks speech statement address
  feature focus priority jobs growth prosperity benefit benefits savings better lower higher faster safer cheaper opportunity certainty clarity question questions advantage people heart pressure attention`);

/** Texts of law that carry an act. */
export const vehicles = words('bill act legislation budget regulations');

/** Verbs of the sentence that only repeat or praise: what they govern is not newly undertaken. */
export const reaffirming =
  words(`reaffirmed reaffirms reaffirm reaffirming reiterated reiterates reiterate reiterating underscored
  underscores underscore underlined underlines recalled recalls recall stressed stresses emphasised emphasises emphasized
  emphasizes emphasize emphasise highlighted highlights recognised recognized recognise recognize noted notes note
  acknowledged acknowledge acknowledges discussed discusses discuss reasserted reaffirmation renew praised commended
  applauded supports supported urged urges urge encouraged encourage encourages called calls`);

/** Those whose promises a government's release attacks rather than undertakes. */
export const partisanNouns = words(
  'opposition tories labour labor liberals conservatives greens republicans democrats',
);

/** Officials and bodies that a minister can task. */
export const taskable = words(`officials ministers minister teams team experts department departments agencies agency
  secretary secretaries ministries ministry senior authorities officers commission group envoys sherpas regulator
  treasury taskforce representatives governors services counterparts inspector chief`);
