// Look-ups that many parents make at once, batched for each request.
import DataLoader from 'dataloader';
import { grouped } from '../../kit/execution/grouped.js';
import type { RequestContext } from '../../kit/execution/request-context.js';
import type { Connection } from '../../kit/paging/page.js';
import type { DepartmentRow } from '../domain/department.js';
import type { PersonStub, PostRow, RequirementRow, TenureRow } from '../domain/post.js';
import type { ContractRow, SupplierRelationshipRow } from '../domain/supplier.js';
import type { DepartmentRepository } from '../repository/department-repository.js';
import type { PostPageArguments, PostRepository } from '../repository/post-repository.js';
import type { RequirementRepository } from '../repository/requirement-repository.js';
import type { SupplierPageArguments, SupplierRepository } from '../repository/supplier-repository.js';
import type { TenurePageArguments, TenureRepository } from '../repository/tenure-repository.js';
import type { PageArguments } from '../../kit/paging/page.js';
import { pageLoader, type PageKey } from './page-loader.js';

type Loader<Key, Value> = DataLoader<Key, Value>;
type Pages<Parent, Args, Row> = Loader<PageKey<Parent, Args>, Connection<Row>>;

/** The first and last day of a period. */
export interface FromTo {
  readonly from: string;
  readonly to: string;
}

export class Loaders {
  /** What each kind of look-up is remembered under in a request. */
  readonly #kinds = new Map<string, object>();

  constructor(
    private readonly departments: DepartmentRepository,
    private readonly posts: PostRepository,
    private readonly requirementRepository: RequirementRepository,
    private readonly tenures: TenureRepository,
    private readonly suppliers: SupplierRepository,
  ) {}

  department(context: RequestContext): Loader<number, DepartmentRow | undefined> {
    return this.once(context, 'department', () => byKey((keys) => this.departments.byKey(keys)));
  }

  post(context: RequestContext): Loader<number, PostRow | undefined> {
    return this.once(context, 'post', () => byKey((keys) => this.posts.byKey(keys)));
  }

  postsOfDepartment(context: RequestContext): Pages<number, PostPageArguments, PostRow> {
    return this.once(context, 'postsOfDepartment', () =>
      pageLoader((keys, args) => this.posts.pagesOfDepartments(keys, args, context.today, context.countRows)),
    );
  }

  reports(context: RequestContext): Pages<number, PageArguments, PostRow> {
    return this.once(context, 'reports', () =>
      pageLoader((keys, args) => this.posts.pagesOfReports(keys, args, context.countRows)),
    );
  }

  postsHeldBy(context: RequestContext): Loader<string, PostRow[]> {
    return this.once(
      context,
      'postsHeldBy',
      () =>
        new DataLoader(async (ids: readonly string[]) => {
          const rows = grouped(ids, await this.posts.heldBy(ids, context.today), ({ personId }) => personId);
          return rows.map((held) => held.map(({ post }) => post));
        }),
    );
  }

  requirements(context: RequestContext): Loader<number, RequirementRow[]> {
    return this.once(
      context,
      'requirements',
      () =>
        new DataLoader(async (keys: readonly number[]) =>
          grouped(keys, await this.requirementRepository.ofPosts(keys), ({ postKey }) => postKey),
        ),
    );
  }

  holders(context: RequestContext): Loader<number, PersonStub[]> {
    return this.once(
      context,
      'holders',
      () =>
        new DataLoader(async (keys: readonly number[]) => {
          const rows = grouped(
            keys,
            await this.tenures.holders(keys, context.today),
            ({ postKey }) => postKey,
          );
          return rows.map((holders) => holders.map(({ person }) => person));
        }),
    );
  }

  changesOfHolder(context: RequestContext): Loader<PageKey<number, FromTo>, number> {
    return this.once(context, 'changesOfHolder', () =>
      pageLoader((keys, { from, to }) => this.tenures.changesOfHolder(keys, from, to)),
    );
  }

  tenuresOfPost(context: RequestContext): Pages<number, TenurePageArguments, TenureRow> {
    return this.once(context, 'tenuresOfPost', () =>
      pageLoader((keys, args) => this.tenures.pagesOfPosts(keys, args, context.today, context.countRows)),
    );
  }

  tenuresOfPerson(context: RequestContext): Pages<string, TenurePageArguments, TenureRow> {
    return this.once(context, 'tenuresOfPerson', () =>
      pageLoader((ids, args) => this.tenures.pagesOfPeople(ids, args, context.today, context.countRows)),
    );
  }

  suppliersOfDepartment(
    context: RequestContext,
  ): Pages<number, SupplierPageArguments, SupplierRelationshipRow> {
    return this.once(context, 'suppliersOfDepartment', () =>
      pageLoader((keys, args) => this.suppliers.pagesOfDepartments(keys, args, context.countRows)),
    );
  }

  departmentsOfFirm(context: RequestContext): Pages<string, SupplierPageArguments, SupplierRelationshipRow> {
    return this.once(context, 'departmentsOfFirm', () =>
      pageLoader((ids, args) => this.suppliers.pagesOfFirms(ids, args, context.countRows)),
    );
  }

  contracts(context: RequestContext): Loader<string, ContractRow[]> {
    return this.once(
      context,
      'contracts',
      () =>
        new DataLoader(async (ids: readonly string[]) =>
          grouped(ids, await this.suppliers.contracts(ids), ({ relationshipId }) => relationshipId),
        ),
    );
  }

  private once<Key, Value>(
    context: RequestContext,
    kind: string,
    make: () => Loader<Key, Value>,
  ): Loader<Key, Value> {
    const key = this.#kinds.get(kind) ?? {};
    this.#kinds.set(kind, key);
    return context.loader(key, make);
  }
}

function byKey<Row extends { readonly key: number }>(
  find: (keys: readonly number[]) => Promise<Row[]>,
): Loader<number, Row | undefined> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await find(keys)).map((row) => [row.key, row]));
    return keys.map((key) => rows.get(key));
  });
}
