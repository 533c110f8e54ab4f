// Look-ups that many parents make at once, batched for each request.
import DataLoader from 'dataloader';
import type { RequestContext } from '../../kit/execution/request-context.js';
import { grouped } from '../../kit/execution/grouped.js';
import type { AgreementRow, FirmRow, OfferRow } from '../domain/firm.js';
import type { FirmRepository } from '../repository/firm-repository.js';
import type { OfferRepository } from '../repository/offer-repository.js';

export class Loaders {
  readonly #firms = {};
  readonly #agreements = {};
  readonly #offers = {};

  constructor(
    private readonly firmRepository: FirmRepository,
    private readonly offerRepository: OfferRepository,
  ) {}

  firm(context: RequestContext): DataLoader<number, FirmRow | undefined> {
    return context.loader(
      this.#firms,
      () =>
        new DataLoader(async (keys: readonly number[]) => {
          const rows = new Map((await this.firmRepository.byKey(keys)).map((row) => [row.key, row]));
          return keys.map((key) => rows.get(key));
        }),
    );
  }

  agreements(context: RequestContext): DataLoader<number, AgreementRow[]> {
    return context.loader(
      this.#agreements,
      () =>
        new DataLoader(async (keys: readonly number[]) =>
          grouped(keys, await this.firmRepository.agreements(keys), (row) => row.firmKey),
        ),
    );
  }

  offers(context: RequestContext): DataLoader<number, OfferRow[]> {
    return context.loader(
      this.#offers,
      () =>
        new DataLoader(async (keys: readonly number[]) =>
          grouped(keys, await this.offerRepository.ofFirms(keys), (row) => row.firmKey),
        ),
    );
  }
}
