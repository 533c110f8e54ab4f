// Connections to subgraphs, kept open for as long as a supergraph in use names their origin.
import type { Pool } from 'undici';

/** The connections that one subgraph is asked over. */
export interface Connections {
  /** A promise until the HTTP client is loaded. */
  readonly pool: Pool | Promise<Pool>;
  /**
   * The supergraph in use no longer names the subgraph. What is under way ends as usual; what an old request still asks
   * gets connections that close after their answer.
   */
  release(): void;
}

export interface HttpPools {
  to(origin: string): Connections;
  /** Cuts off everything under way. */
  close(): Promise<void>;
}

/** Connections to one origin; further calls wait for one of them. A slow subgraph must not use up all file handles. */
const maximumConnections = 256;

// Deadlines are those of calls, so undici's own are off.
const lasting = { connections: maximumConnections, headersTimeout: 0, bodyTimeout: 0 };
/** undici closes a connection after its answer where nothing may be pipelined. */
const passing = { ...lasting, pipelining: 0 };

interface Shared {
  /** Subgraphs with this origin. */
  users: number;
  pool: Pool | Promise<Pool>;
}

export function createHttpPools(): HttpPools {
  const shared = new Map<string, Shared>();
  /** Every pool that may have connections. */
  const open = new Set<Pool>();
  let isClosed = false;

  // A gateway whose subgraphs are all in process never loads the HTTP client.
  const create = async (origin: string, options: typeof lasting): Promise<Pool> => {
    const { Pool } = await import('./http-pool.js');
    const pool = new Pool(origin, options);
    if (options === lasting) open.add(pool);
    else {
      pool.on('connect', () => {
        if (isClosed) void pool.destroy();
        else open.add(pool);
      });
      pool.on('disconnect', () => {
        if (pool.stats.connected === 0) open.delete(pool);
      });
    }
    return pool;
  };

  const createLater = (origin: string, options: typeof lasting, use: (pool: Pool) => void): Promise<Pool> => {
    const creating = create(origin, options);
    // Whoever asks hears of a failure; one that nobody asks about must not end the process.
    creating.then(use, () => undefined);
    return creating;
  };

  const retire = (pool: Pool): void => {
    void pool
      .close()
      .catch(() => undefined)
      .finally(() => open.delete(pool));
  };

  return {
    to: (origin) => {
      const known = shared.get(origin);
      const ours = known ?? { users: 0, pool: createLater(origin, lasting, (pool) => (ours.pool = pool)) };
      shared.set(origin, ours);
      ours.users += 1;
      let isReleased = false;
      return {
        get pool() {
          return ours.pool;
        },
        release: () => {
          if (isReleased) return;
          isReleased = true;
          ours.users -= 1;
          if (ours.users > 0) return;
          shared.delete(origin);
          const before = ours.pool;
          ours.pool = createLater(origin, passing, (pool) => (ours.pool = pool));
          if (before instanceof Promise) before.then(retire, () => undefined);
          else retire(before);
        },
      };
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...open].map((pool) => pool.destroy()));
    },
  };
}
