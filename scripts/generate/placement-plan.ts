// Who goes where: every placement with its person, home, host, post, scheme and course. The rules of the domain hold
// for each of them, and for all placements of a person together.
import type { PlacementType } from '../../subgraphs/placements/domain/enums.js';
import { inTheWay, type Engagement } from '../../subgraphs/placements/domain/full-time.js';
import { dayText } from './calendar.js';
import { Candidates } from './candidates.js';
import { Hosts } from './hosts.js';
import {
  lastDay,
  placementOf,
  type Course,
  type Opportunity,
  type Placement,
  type Scheme,
} from './placement.js';
import { drawCourse, drawStatus } from './placement-course.js';
import type { Post } from './posts.js';
import { Random, runningTotals } from './random.js';
import type { Stay } from './skills.js';
import { nameSuccessors } from './successors.js';
import type { World } from './world.js';

const types: readonly PlacementType[] = ['INWARD_SECONDMENT', 'OUTWARD_SECONDMENT', 'LOAN'];
const typeTotals = runningTotals([48, 17, 35]);
const shares = [1, 1, 1, 1, 1, 1, 0.8, 0.6, 0.5, 0.4];

export class PlacementPlan {
  readonly placements: Placement[] = [];
  readonly opportunities: Opportunity[] = [];
  /** When civil servants learned something at a firm, by their place. */
  readonly stays = new Map<number, Stay>();
  private readonly engagements = new Map<number, Engagement[]>();
  private readonly hosts: Hosts;
  private readonly candidates: Candidates;

  constructor(
    private readonly world: World,
    count: number,
    private readonly schemes: readonly Scheme[],
    private readonly firstKey: number,
    private readonly firstOpportunityKey: number,
  ) {
    this.hosts = new Hosts(world);
    this.candidates = new Candidates(world);
    for (let place = 0; place < count; place += 1) this.plan(place);
    this.engagements.clear();
    nameSuccessors(this.placements, world);
    this.addUnanswered(count);
  }

  private plan(place: number): void {
    const { seed, today } = this.world;
    const random = new Random(seed, 'placement', place);
    const status = drawStatus(random);
    const type = types[random.place(typeTotals)] as PlacementType;
    const isLive = status === 'ACTIVE' || status === 'EXTENDED';
    const merged =
      isLive && type !== 'OUTWARD_SECONDMENT' && random.chance(2) ? this.hosts.lately(random) : undefined;
    const closes = merged === undefined ? undefined : this.world.departments[merged]?.closedFrom;
    const { course, scheme } = drawCourse(status, random, this.schemes, today, closes);
    const fte = random.pick(shares);
    const person = this.freePerson(type, random, course, fte);
    const home = this.world.population.home[person] as number;
    const host =
      merged ??
      (type === 'OUTWARD_SECONDMENT'
        ? random.pick(this.world.activeFirms)
        : this.hosts.department(random, type === 'LOAN' ? home : undefined));
    const post =
      type === 'OUTWARD_SECONDMENT' || merged !== undefined ? null : this.postFor(host, course, random);
    const placement = placementOf(course, {
      place,
      key: this.firstKey + place,
      type,
      person,
      home,
      host,
      post,
      scheme,
      fte,
      opportunity: random.chance(45) ? this.answered({ course, type, host, post, scheme }, random) : null,
    });
    this.placements.push(placement);
    this.engage(placement, random);
  }

  /** Somebody of the right kind with so much time left. */
  private freePerson(type: PlacementType, random: Random, course: Course, fte: number): number {
    const wanted = {
      fte,
      from: dayText(course.start),
      to: dayText(Math.max(lastDay(course), course.plannedEnd)),
    };
    for (let attempt = 0; ; attempt += 1) {
      const person =
        type === 'INWARD_SECONDMENT' ? this.candidates.expert(random) : this.candidates.civilServant(random);
      const others = (this.engagements.get(person) ?? []).map((engagement) => ({ ...engagement, id: '' }));
      if (inTheWay(wanted, others).length === 0) return person;
      if (attempt > 2_000) throw new Error('nobody has time for another placement');
    }
  }

  private engage(
    { person, start, fte, type, status, actualEnd, plannedEnd, post, activated }: Placement,
    random: Random,
  ): void {
    if (status === 'WITHDRAWN') return;
    const engagement = { fte, from: dayText(start), to: dayText(actualEnd ?? plannedEnd) };
    this.engagements.set(person, [...(this.engagements.get(person) ?? []), engagement]);
    if (post !== null && activated !== null) {
      this.world.careers.add({ post, person, from: activated, to: actualEnd, kind: 'PLACEMENT' });
    }
    if (
      type === 'OUTWARD_SECONDMENT' &&
      status === 'COMPLETED' &&
      actualEnd !== null &&
      !this.stays.has(person) &&
      random.chance(60)
    ) {
      this.stays.set(person, { from: start, to: actualEnd });
    }
  }

  /** A vacant post for those who are there or are to come, an older vacancy for those who have left. */
  private postFor(host: number, { status, start, actualEnd }: Course, random: Random): Post | null {
    if (status === 'WITHDRAWN' || !random.chance(40)) return null;
    if (actualEnd === null) return this.hosts.takeVacant(host);
    const posts = this.world.postsOf[host] as readonly Post[];
    for (let attempt = 0; attempt < 4 && posts.length > 0; attempt += 1) {
      const post = random.pick(posts);
      if (
        post.occupancy !== 'KNOWN' &&
        this.world.careers.historyBegins(post) > actualEnd &&
        actualEnd > start
      )
        return post;
    }
    return null;
  }

  private answered(
    {
      course,
      type,
      host,
      post,
      scheme,
    }: Pick<Placement, 'type' | 'host' | 'post' | 'scheme'> & { course: Course },
    random: Random,
  ): Opportunity {
    const isBegun = course.activated !== null;
    return this.addOpportunity({
      status: isBegun ? 'FILLED' : course.status === 'WITHDRAWN' ? 'CLOSED' : 'OPEN',
      host,
      isAtFirm: type === 'OUTWARD_SECONDMENT',
      post: random.chance(80) ? post : null,
      scheme,
      requiredClearance: random.pick([0, 0, 1, 1, 3]),
      windowFrom: course.start - random.between(5, 60),
      windowTo: course.start + random.between(5, 90),
    });
  }

  /** Places that nobody has been proposed for, or was. */
  private addUnanswered(count: number): void {
    const { today, seed } = this.world;
    const statuses = [...new Array<'OPEN'>(8).fill('OPEN'), 'DRAFT', 'CLOSED', 'CLOSED', 'CLOSED'] as const;
    const wanted = count === 0 ? 0 : Math.max(12, Math.round(count / 10));
    for (let place = 0; place < wanted; place += 1) {
      const random = new Random(seed, 'opportunity', place);
      const status = statuses[place % statuses.length] as (typeof statuses)[number];
      const isAtFirm = random.chance(20);
      const windowFrom =
        status === 'CLOSED' ? today - random.between(60, 700) : today + random.between(-20, 60);
      this.addOpportunity({
        status,
        host: isAtFirm ? random.pick(this.world.activeFirms) : this.hosts.department(random),
        isAtFirm,
        post: null,
        scheme: this.schemes[0] as Scheme,
        requiredClearance: random.pick([0, 1, 1, 3]),
        windowFrom,
        windowTo: windowFrom + random.between(30, 120),
      });
    }
  }

  private addOpportunity(opportunity: Omit<Opportunity, 'key' | 'id'>): Opportunity {
    const place = this.opportunities.length;
    const added = {
      ...opportunity,
      key: this.firstOpportunityKey + place,
      id: `OP${String(place + 1).padStart(7, '0')}`,
    };
    this.opportunities.push(added);
    return added;
  }
}
