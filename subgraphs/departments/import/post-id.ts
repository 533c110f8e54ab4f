// The identifier of a post that came with a return: the same whenever and wherever the return is imported.
import { createHash } from 'node:crypto';

/** At most 64 characters, without a full stop, different for every reference of every department. */
export function postId(departmentId: string, reference: string): string {
  const id = `${departmentId}-${reference}`;
  if (/^[\w-]+$/.test(reference) && id.length <= 64) return id;
  return `${departmentId.slice(0, 40)}-${createHash('sha256').update(id).digest('hex').slice(0, 20)}`;
}
