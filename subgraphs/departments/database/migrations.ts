import { departments } from './migrations/001-departments.js';
import { posts } from './migrations/002-posts.js';
import { suppliers } from './migrations/003-suppliers.js';

export const migrations = { '001-departments': departments, '002-posts': posts, '003-suppliers': suppliers };
