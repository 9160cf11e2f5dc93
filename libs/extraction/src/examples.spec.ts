import { propose } from './propose.js';

/** Sentences about an invented country that state something, each a shape of undertaking of its own. */
const stating = `
The Ministry of Transport will publish a revised timetable for the Ansel line by the end of March 2027.
We will invest 40 million euros in rural clinics over the next three years.
The Prime Minister announced that Veldania will join the Northern Fisheries Convention next year.
Ministers have agreed to set up a joint task force on grid security.
The two leaders launched a new dialogue on critical minerals.
President Moro committed to providing an additional $25 million in humanitarian assistance.
The Department will consult on proposals to cap rental deposits this autumn.
Veldania pledged $300 million to the Harbour Recovery Fund.
The Government has today imposed sanctions on 14 individuals and 6 entities.
A new visa route for nurses will be opened in September.
We commit to phasing out inefficient fossil fuel subsidies by 2030.
The leaders decided to establish an annual ministerial dialogue on health.
The Commission is negotiating a fisheries protocol with Brindal.
The ministers tasked officials to report back by July.
A memorandum of understanding on cyber security was signed today by the two ministers.
I am pleased to announce a $50 million package to support dairy farmers.
Veldania and Brindal signed an agreement on cross-border policing.
The Home Office is to recruit 500 more caseworkers.
Prime Minister Alder welcomed Brindal's decision to contribute 200 soldiers to the mission.
We are grateful to Brindal for pledging to send three hospital ships.
The programme will receive an extra £20 million from April.
Prime Minister Alder accepted an invitation to visit Brindal later this year.
The Ministry has commissioned an independent audit of the tolls.
The package includes $90 million for flood defences and $30 million for early warning systems.
Subject to parliamentary approval, the new rules will come into force on 1 January 2027.
The Prime Minister said the Government would bring forward legislation before the summer recess.
As the Harbour Office triples the inspection unit in Port Ansel, queues are shorter.
Work is under way to set up a national register, which will go live in spring 2027.
We are freezing the assets of 30 shipowners.
Talks on a social security agreement will begin in September.
The treaty, which is expected to be finalised in the coming months, covers seven ports.
Our navy is in the process of sending minesweepers to Brindal.
The operation will see customs officers stationed in Brindal.`;

/** Sentences of the same kind of text that state nothing, each tempting in a way of its own. */
const stateless = `
The Prime Minister thanked President Moro for his hospitality.
They reaffirmed their commitment to a free and open ocean.
We will never forget their sacrifice.
We will continue to stand with our allies for as long as it takes.
The Minister called on Brindal to release the detainees.
Last year the government opened 14 new schools.
The investment will create jobs and boost growth across the country.
This will help thousands of families.
The opposition will raise your taxes.
The economy is expected to grow by 2.1 per cent in 2026.
In 2019 Veldania signed an agreement with Brindal.
Since 2015 the programme has trained 3,000 nurses.
Where will the money come from?
They agreed on the need for a lasting ceasefire.
They agreed to continue working closely together.
The leaders agreed it was critical to keep the strait open.
Global temperatures will increase by two degrees by 2100.
That is why we have already invested £2 billion since 2010.
The previous government promised 40 hospitals and failed to build them.
The agreement, signed in 2014, covers 12 sectors.
The Secretary will meet with senior officials today.
You will see that we have delivered.
The Government's plan will deliver lower bills.
The leaders committed to further strengthening their partnership.
He emphasised that Veldania will remain a reliable partner.
Those responsible will be held to account.
The scheme has supported over 12,000 businesses since its launch.
We are working around the clock to get power back on.
The new hospital will mean shorter waits for patients.
Drivers will be able to use the new lanes.
If re-elected, we will cut taxes.
The minister would not say whether the plan will be published.
The initiative will build on the good work already being done.
Our commitment to jointly protect the coast shows how close we are.`;

const lines = (list: string): string[] => list.trim().split('\n');
const options = { published: '2026-03-10' };

describe('sentences that state a commitment', () => {
  it.each(lines(stating))('proposes: %s', (sentence) => {
    expect(propose(sentence, options).map(({ quote }) => quote)).toEqual([sentence]);
  });
});

describe('sentences that state none', () => {
  it.each(lines(stateless))('proposes nothing for: %s', (sentence) => {
    expect(propose(sentence, options)).toEqual([]);
  });
});
