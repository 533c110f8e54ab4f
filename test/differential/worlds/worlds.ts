// All worlds that both engines can serve.
import { gallery } from './gallery.js';
import { library } from './library.js';
import { market } from './market.js';
import { media } from './media.js';
import { warehouse } from './warehouse.js';
import type { World } from './world.js';

export const worlds: readonly World[] = [market, warehouse, media, library, gallery];
