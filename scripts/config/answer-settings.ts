// How large one answer of a subgraph may be.
import type { Settings } from '../../gateway/config/setting.js';
import { wholeNumber } from '../../gateway/config/whole-number.js';
import { defaultAnswerLimits } from '../../subgraphs/kit/execution/compiled/answer-limits.js';

export const answerSettings = {
  objects: {
    option: '--answer-object-limit',
    variable: 'ANSWER_OBJECT_LIMIT',
    schema: wholeNumber(1, Number.MAX_SAFE_INTEGER, 'objects').default(defaultAnswerLimits.objects),
  },
  bytes: {
    option: '--answer-byte-limit',
    variable: 'ANSWER_BYTE_LIMIT',
    schema: wholeNumber(1, Number.MAX_SAFE_INTEGER, 'bytes').default(defaultAnswerLimits.bytes),
  },
} satisfies Settings;
