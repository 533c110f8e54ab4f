// The conflicts of interest that screening finds: the firm supplies the department, or something else now and then.
import type { Insertable } from 'kysely';
import type { ConflictKind } from '../../subgraphs/placements/domain/enums.js';
import type { Tables } from '../../subgraphs/placements/database/tables.js';
import { dayText } from './calendar.js';
import type { Placement } from './placement.js';
import type { Step } from './placement-history.js';
import { conflictDescriptions, mitigations } from './placement-texts.js';
import type { Random } from './random.js';
import { isInForce } from './suppliers.js';
import type { World } from './world.js';

/** What is closed is looked at no more. */
const never = '9999-12-31';

export class ConflictRows {
  private conflicts = 0;

  constructor(private readonly world: World) {}

  of(placement: Placement, screened: Step, random: Random): Insertable<Tables['conflict']>[] {
    const kinds: ConflictKind[] = this.isSupplied(placement) && random.chance(60) ? ['SUPPLIER'] : [];
    if (random.chance(9))
      kinds.push(
        random.pick(
          placement.type === 'LOAN'
            ? (['PERSONAL', 'OUTSIDE_ROLE', 'FINANCIAL'] as const)
            : (['REGULATED', 'PROCUREMENT', 'FINANCIAL', 'PERSONAL', 'OUTSIDE_ROLE'] as const),
        ),
      );
    const isOver = placement.ended !== null;
    return kinds.map((kind) => {
      this.conflicts += 1;
      const isClosed = random.chance(isOver ? 90 : 10);
      const isMitigated = isClosed || random.chance(75);
      const review = Math.max(screened.day + 30, this.world.today + random.between(-90, 200));
      return {
        public_id: `CI${String(this.conflicts).padStart(7, '0')}`,
        placement_id: placement.key,
        kind,
        description: conflictDescriptions[kind],
        mitigation: isMitigated ? random.pick(mitigations) : null,
        status: isClosed ? 'CLOSED' : isMitigated ? 'MITIGATED' : 'OPEN',
        review_by: isClosed ? never : dayText(review),
      };
    });
  }

  /** Whether the firm supplies the department while the person is there. */
  private isSupplied({ type, home, host, start, plannedEnd }: Placement): boolean {
    if (type === 'LOAN') return false;
    const [department, firm] = type === 'INWARD_SECONDMENT' ? [host, home] : [home, host];
    const supplier = this.world.suppliers[department]?.find((one) => one.firm === firm);
    return supplier?.contracts.some((contract) => isInForce(contract, start, plannedEnd)) ?? false;
  }
}
