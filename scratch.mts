import { bazaar } from './test/differential/worlds/bazaar.js';
import { supergraphOf } from './test/differential/worlds/world.js';
import { startCompiled } from './test/differential/engines.js';
supergraphOf(bazaar);
const e = await startCompiled(bazaar);
for (const q of ['{ shops { offers { id price } } }','{ sellers { currency ... on Shop { best { price label } } ... on Cart { offer { price } } } }',
 '{ shops { latest { arrives price } } }','{ sellers { ... on Cart { shop { best { price } } } } }', '{ shops { nested { price } } }',
 '{ shops { currency: id offers { price label origin { country } twin { price twin { price } } } } }',
 '{ shops { offers { cheap arrives a: price(plain: true) } } }', 'query($p: Boolean!) { shops { best { price(plain: $p) } } }', 'query($contextualArgument_1_0: Boolean!) { shops { best { price(plain: $contextualArgument_1_0) } } }'])
 { try { console.log(q, JSON.stringify(await e.ask(q, {p: true, contextualArgument_1_0: true}))); } catch (err: any) { console.log(q, err.message); } }
