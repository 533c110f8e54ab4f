// Every question of the library with its answers, by the name of its file.
import type { Case } from './case.js';
import { cases as answers01 } from './01-digital-leaders-without-expertise.js';
import { cases as answers02 } from './02-endings-without-successor.js';
import { cases as answers03 } from './03-skill-supply-and-demand.js';
import { cases as answers04 } from './04-time-in-post.js';
import { cases as answers05 } from './05-benefits-by-category.js';
import { cases as answers06 } from './06-home-firm-supplies-host.js';
import { cases as answers07 } from './07-who-is-seconded-where.js';
import { cases as answers08 } from './08-on-loan-from-department.js';
import { cases as answers09 } from './09-matches.js';
import { cases as answers10 } from './10-long-in-vetting.js';
import { cases as answers11 } from './11-near-maximum-length.js';
import { cases as answers12 } from './12-clearance-lapses-mid-placement.js';
import { cases as answers13 } from './13-firms-offering-missing-skills.js';
import { cases as answers14 } from './14-live-placements-by-firm.js';
import { cases as answers15 } from './15-digital-staff-flow.js';
import { cases as answers16 } from './16-outward-secondees-who-gained-skills.js';
import { cases as answers17 } from './17-objectives-by-scheme.js';
import { cases as answers18 } from './18-completed-without-evaluation.js';
import { cases as answers19 } from './19-early-terminations.js';
import { cases as answers20 } from './20-cost-by-scheme-and-year.js';
import { cases as answers21 } from './21-digital-share-by-department.js';
import { cases as answers22 } from './22-essential-skills-held-by-one.js';
import { cases as answers23 } from './23-placements-by-region.js';
import { cases as answers24 } from './24-posts-churned.js';
import { cases as answers25 } from './25-conflicts-past-review.js';
import { cases as answers27 } from './27-host-has-merged.js';
import { cases as answers28 } from './28-days-to-active.js';

export const answers: Readonly<Record<string, readonly Case[]>> = {
  '01-digital-leaders-without-expertise': answers01,
  '02-endings-without-successor': answers02,
  '03-skill-supply-and-demand': answers03,
  '04-time-in-post': answers04,
  '05-benefits-by-category': answers05,
  '06-home-firm-supplies-host': answers06,
  '07-who-is-seconded-where': answers07,
  '08-on-loan-from-department': answers08,
  '09-matches': answers09,
  '10-long-in-vetting': answers10,
  '11-near-maximum-length': answers11,
  '12-clearance-lapses-mid-placement': answers12,
  '13-firms-offering-missing-skills': answers13,
  '14-live-placements-by-firm': answers14,
  '15-digital-staff-flow': answers15,
  '16-outward-secondees-who-gained-skills': answers16,
  '17-objectives-by-scheme': answers17,
  '18-completed-without-evaluation': answers18,
  '19-early-terminations': answers19,
  '20-cost-by-scheme-and-year': answers20,
  '21-digital-share-by-department': answers21,
  '22-essential-skills-held-by-one': answers22,
  '23-placements-by-region': answers23,
  '24-posts-churned': answers24,
  '25-conflicts-past-review': answers25,
  '27-host-has-merged': answers27,
  '28-days-to-active': answers28,
};
