// Names of people who do not exist: every given name with every family name.
import { Random } from './random.js';

const givenNames = words(`
Aaliyah Aaron Abigail Adam Adeola Adrian Agnes Ahmed Aidan Aisha Alan Alasdair Albert Alice Alison Amara Amelia Amina
Amir Amrit Amy Andrew Angela Angus Anita Anjali Anna Annabel Anthony Anwen Arjun Arthur Asha Ashley Ava Ayesha Barbara
Beatrice Ben Beth Bethan Bilal Brendan Bridget Bronwen Bryony Callum Cameron Carol Caroline Carys Catherine Catriona
Ceri Charlotte Chidi Chloe Christine Christopher Ciara Claire Colin Connor Craig Cressida Daniel Daphne David Dawn
Deborah Declan Deepa Denise Derek Devon Diana Diego Dilys Dominic Donna Dorothy Douglas Duncan Dylan Ebony Edith Edward
Efua Eilidh Elaine Eleanor Elizabeth Ella Ellen Emeka Emily Emma Eoin Eric Esther Ethan Eva Evelyn Ewan Faisal Faith
Farah Fatima Felicity Femi Fergus Fiona Florence Frances Francis Frank Freya Gareth Gary Gemma Geoffrey George Georgia
Gillian Gita Glenys Grace Graham Grant Gregory Gwen Habib Hamish Hannah Harriet Harry Hassan Hazel Heather Helen Henry
Hilary Holly Hugh Ian Ibrahim Imogen Imran India Iona Irene Iris Isaac Isabel Isla Ivy Jack Jacob Jade James Jamila Jane
Janet Jasmine Jason Jean Jennifer Jessica Joan Joanna Joel John Jonathan Joseph Joshua Joyce Judith Julia Julian June
Kamal Karen Kate Kayode Keith Kelly Kenneth Kerry Kevin Kieran Kiran Kirsty Kofi Kumar Kwame Lachlan Laila Laura Lauren
Leah Leanne Lee Leila Lena Leo Leonard Lesley Lewis Liam Lily Linda Lisa Lloyd Lorna Louis Louise Lucy Luke Lydia
Maeve Malcolm Manjit Margaret Maria Marion Mark Martha Martin Mary Matilda Matthew Maureen Max Maya Meera Megan Mei
Melanie Mhairi Michael Michelle Miriam Mohammed Moira Molly Monica Morag Morgan Muhammad Nadia Naomi Natalie Nathan Neha
Neil Niamh Nicholas Nicola Nigel Nina Nisha Noah Noor Nora Norman Oliver Olivia Omar Orla Oscar Owen Pamela Patricia
Patrick Paul Pauline Penelope Peter Philip Phoebe Polly Priya Rachel Rahul Rajesh Ralph Rania Ravi Rebecca Reuben Rhiannon
Rhodri Rhys Richard Robert Robin Roisin Rory Rosalind Rose Rosemary Rowan Ruby Rupert Russell Ruth Ryan Sadia Sally Samina
Samuel Sandra Sanjay Sara Sarah Scott Sean Selina Shabnam Shanice Sharon Sheila Shreya Simon Siobhan Sofia Sonia Sophie
Stella Stephen Stuart Sunita Susan Suzanne Sylvia Tamsin Tanya Tariq Teresa Theo Thomas Tiffany Timothy Tobias Tracey
Tunde Uma Una Ursula Usha Valerie Vanessa Vera Veronica Victor Victoria Vijay Vincent Violet Vivien Walter Wendy Wilfred
William Winifred Xavier Yasmin Yusuf Yvonne Zachary Zahra Zainab Zara Zoe
`);

const familyNames = words(`
Abbott Achebe Adams Addo Adeyemi Ahmed Akhtar Alderton Ali Allen Anderson Andrews Appiah Archer Armstrong Ashdown Atkins
Atkinson Bailey Baker Balogun Banerjee Banks Barker Barlow Barnes Barrett Bartlett Bates Begum Bell Bennett Berry Bhatt
Bibi Birch Bird Black Blackwell Boateng Bond Booth Bowen Boyle Bradley Brennan Briggs Brookes Brown Bryant Buckley Burgess
Burke Burns Burton Butler Byrne Cairns Cameron Campbell Carr Carter Chadwick Chambers Chan Chandra Chapman Chaudhry Cheung
Clark Clarke Clayton Cole Coleman Collier Collins Connolly Cook Cooper Coughlan Cox Craig Crawford Cross Cunningham Curtis
Daly Das Davey Davidson Davies Davis Dawson Day Dean Desai Dixon Dobson Docherty Donnelly Doyle Drummond Duffy Duncan Dunn
Edwards Eke Elliott Ellis Evans Eze Farrell Faulkner Fernandes Ferguson Field Finch Fisher Fitzgerald Fleming Fletcher
Flynn Forbes Ford Forsyth Foster Fox Francis Fraser Freeman French Frost Fuller Gallagher Gardner George Gibbs Gibson
Gilbert Gill Glover Goddard Goodwin Gordon Gough Graham Grant Gray Green Greenwood Griffiths Gupta Hale Hall Hamilton
Hammond Hardy Harper Harris Harrison Hart Hartley Harvey Hashmi Hawkins Hayes Haynes Henderson Henry Hewitt Hicks Higgins
Hill Hobbs Hodgson Holland Holmes Holt Hooper Hopkins Horton Houghton Howard Howarth Howell Hudson Hughes Hunt Hunter
Hussain Hutchinson Ibrahim Ingram Iqbal Islam Jackson Jacobs James Jarvis Jenkins Jennings John Johnson Johnston Jones
Jordan Joshi Kamara Kapoor Kaur Kavanagh Kay Kelly Kemp Kennedy Kerr Khan King Kirby Kirk Knight Knowles Kumar Lamb
Lambert Lane Law Lawrence Lawson Leach Lee Lennox Leonard Lewis Lim Little Lloyd Logan Long Love Lowe Lynch Macdonald
Mackay Mackenzie Macleod Mahmood Malik Marsh Marshall Martin Mason Matthews May McCarthy McDonald McGrath McIntyre McKenna
McLean McMillan McNeil Mehta Mensah Metcalfe Miah Middleton Miles Miller Mills Mitchell Moore Moran Morgan Morris Morrison
Morton Moss Muir Mukherjee Murphy Murray Myers Nair Nash Naylor Neal Nelson Newman Newton Nguyen Nicholls Nicholson Nolan
Norris North Norton Nwosu Obi Oconnor Odonnell Oduya Okafor Okoro Oliver Omar Oneill Osborne Osei Owen Owens Owusu Page
Palmer Pandey Park Parker Parkinson Parry Parsons Patel Paterson Payne Pearce Pearson Perera Perkins Perry Peters Phillips
Pickering Pollard Poole Pope Porter Potter Powell Pratt Preston Price Pritchard Qureshi Quinn Rae Rahman Ramsay Randall
Rashid Read Reddy Reed Rees Reeves Reid Reynolds Rhodes Rice Richards Richardson Riley Ritchie Roberts Robertson Robinson
Robson Rogers Rose Ross Rowe Russell Ryan Sahota Sanders Saunders Savage Schofield Scott Shah Sharma Sharp Shaw Shepherd
Sheridan Short Silva Simmons Simpson Sinclair Singh Skinner Slater Smith Snow Sohal Spencer Stanley Steele Stephens
Stevens Stevenson Stewart Stokes Stone Sullivan Summers Sutherland Sutton Swift Tait Talbot Tanner Taylor Thapa Thomas
Thompson Thomson Thornton Todd Tomlinson Townsend Tran Tucker Turnbull Turner Tyler Underwood Vaughan Verma Wade Wallace
Walker Wall Walsh Walters Walton Wang Ward Warner Warren Waters Watkins Watson Watts Webb Webster Welch Wells West Weston
Whitaker White Whitehead Whittle Wilkins Wilkinson Williams Williamson Willis Wilson Winter Wong Wood Woods Woodward Wright
Wyatt Yates Young Yusuf Zaman Zhang
`);

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

/** The name of the person at a place. */
export function nameOf(seed: number, place: number): PersonName {
  const random = new Random(seed, 'name', place);
  return { given: random.pick(givenNames), family: random.pick(familyNames) };
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
