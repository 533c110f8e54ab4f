// Registers the shared vocabulary with TypeGraphQL once, so that every subgraph prints these enums word for word alike.
import { registerEnumType } from 'type-graphql';
import { Grade, Profession, Region, SkillLevel, ClearanceLevel, SortDirection } from '../vocabulary/index.js';

registerEnumType(SkillLevel, {
  name: 'SkillLevel',
  description: 'The level of a skill, lowest first.',
  valuesConfig: {
    AWARENESS: { description: 'Knows what the skill is about.' },
    WORKING: { description: 'Uses the skill with help.' },
    PRACTITIONER: { description: 'Uses the skill without help and guides others.' },
    EXPERT: { description: 'Leads and shapes the practice.' },
  },
});

registerEnumType(ClearanceLevel, {
  name: 'ClearanceLevel',
  description: 'National security vetting levels, lowest first.',
  valuesConfig: {
    BPSS: { description: 'Baseline Personnel Security Standard.' },
    CTC: { description: 'Counter-Terrorist Check.' },
    SC: { description: 'Security Check.' },
    DV: { description: 'Developed Vetting.' },
  },
});

registerEnumType(Grade, {
  name: 'Grade',
  description: 'Civil service grades, most junior first.',
  valuesConfig: {
    AA: { description: 'Administrative Assistant.' },
    AO: { description: 'Administrative Officer.' },
    EO: { description: 'Executive Officer.' },
    HEO: { description: 'Higher Executive Officer.' },
    SEO: { description: 'Senior Executive Officer.' },
    G7: { description: 'Grade 7.' },
    G6: { description: 'Grade 6.' },
    SCS1: { description: 'Senior Civil Service pay band 1, deputy director.' },
    SCS2: { description: 'Senior Civil Service pay band 2, director.' },
    SCS3: { description: 'Senior Civil Service pay band 3, director general.' },
    SCS4: { description: 'Permanent secretary.' },
  },
});

registerEnumType(Profession, {
  name: 'Profession',
  description: 'The professions of the civil service, by the names of its employment survey.',
  valuesConfig: {
    COMMERCIAL: { description: 'Commercial.' },
    COMMUNICATIONS: { description: 'Communications.' },
    CORPORATE_FINANCE: { description: 'Corporate finance.' },
    COUNTER_FRAUD: { description: 'Counter fraud.' },
    DIGITAL_AND_DATA: { description: 'Digital and data.' },
    ECONOMICS: { description: 'Economics.' },
    FINANCE: { description: 'Finance.' },
    GEOGRAPHY: { description: 'Geography.' },
    HUMAN_RESOURCES: { description: 'Human resources.' },
    INSPECTOR_OF_EDUCATION_AND_TRAINING: { description: 'Inspector of education and training.' },
    INTELLIGENCE_ANALYSIS: { description: 'Intelligence analysis.' },
    INTERNAL_AUDIT: { description: 'Internal audit.' },
    INTERNATIONAL_TRADE: { description: 'International trade.' },
    KNOWLEDGE_AND_INFORMATION_MANAGEMENT: { description: 'Knowledge and information management.' },
    LEGAL: { description: 'Legal.' },
    MEDICINE: { description: 'Medicine.' },
    OPERATIONAL_DELIVERY: { description: 'Operational delivery.' },
    OPERATIONAL_RESEARCH: { description: 'Operational research.' },
    PLANNING: { description: 'Planning.' },
    POLICY: { description: 'Policy.' },
    PROJECT_DELIVERY: { description: 'Project delivery.' },
    PROPERTY: { description: 'Property.' },
    PSYCHOLOGY: { description: 'Psychology.' },
    SCIENCE_AND_ENGINEERING: { description: 'Science and engineering.' },
    SECURITY: { description: 'Security.' },
    SOCIAL_RESEARCH: { description: 'Social research.' },
    STATISTICS: { description: 'Statistics.' },
    TAX: { description: 'Tax.' },
    VETERINARY: { description: 'Veterinary.' },
    OTHER: { description: 'Any other profession.' },
  },
});

registerEnumType(Region, {
  name: 'Region',
  description: 'The regions of the United Kingdom (ITL 1), and abroad.',
  valuesConfig: {
    NORTH_EAST: { description: 'North East of England.' },
    NORTH_WEST: { description: 'North West of England.' },
    YORKSHIRE_AND_THE_HUMBER: { description: 'Yorkshire and The Humber.' },
    EAST_MIDLANDS: { description: 'East Midlands.' },
    WEST_MIDLANDS: { description: 'West Midlands.' },
    EAST_OF_ENGLAND: { description: 'East of England.' },
    LONDON: { description: 'London.' },
    SOUTH_EAST: { description: 'South East of England.' },
    SOUTH_WEST: { description: 'South West of England.' },
    WALES: { description: 'Wales.' },
    SCOTLAND: { description: 'Scotland.' },
    NORTHERN_IRELAND: { description: 'Northern Ireland.' },
    OVERSEAS: { description: 'Outside the United Kingdom.' },
  },
});

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'The direction of an order.',
  valuesConfig: {
    ASC: { description: 'Lowest, earliest or A first.' },
    DESC: { description: 'Highest, latest or Z first.' },
  },
});
