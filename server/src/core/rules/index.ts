import { boundContradictory } from './bound-contradictory.ts';
import { boundRedundant } from './bound-redundant.ts';
import { brokenReference } from './broken-reference.ts';
import { changeReversed } from './change-reversed.ts';
import { claimContradicted } from './claim-contradicted.ts';
import { decreaseByMultiple } from './decrease-by-multiple.ts';
import { doubled } from './doubled.ts';
import { enumerationCount } from './enumeration-count.ts';
import { figureOpen } from './figure-open.ts';
import { growthLevelMismatch } from './growth-level-mismatch.ts';
import { growthOutsideParts } from './growth-outside-parts.ts';
import { implausibleValue } from './implausible-value.ts';
import { nameDrift } from './name-drift.ts';
import { numberForm } from './number-form.ts';
import { numberingGap } from './numbering-gap.ts';
import { numberingLevel } from './numbering-level.ts';
import { numberingStyle } from './numbering-style.ts';
import { ownPlace } from './own-place.ts';
import { pageResidue } from './page-residue.ts';
import { partMissing } from './part-missing.ts';
import { partsDoNotSum } from './parts-do-not-sum.ts';
import { percentForPoints } from './percent-for-points.ts';
import { punctuationWidth } from './punctuation-width.ts';
import { rangeForm } from './range-form.ts';
import { ratioMismatch } from './ratio-mismatch.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import { repeatedStatement } from './repeated-statement.ts';
import { respectiveCount } from './respective-count.ts';
import { restatedDifferently } from './restated-differently.ts';
import { resultDiffers } from './result-differs.ts';
import type { Rule } from './rule.ts';
import { scopeChanged } from './scope-changed.ts';
import { seriesBreaks } from './series-breaks.ts';
import { sessionMismatch } from './session-mismatch.ts';
import { staleYear } from './stale-year.ts';
import { statisticChanged } from './statistic-changed.ts';
import { structureMismatch } from './structure-mismatch.ts';
import { tableDiffers } from './table-differs.ts';
import { targetBelowResult } from './target-below-result.ts';
import { targetDropped } from './target-dropped.ts';
import { targetUnreported } from './target-unreported.ts';
import { targetWithoutBaseline } from './target-without-baseline.ts';
import { targetWithoutTask } from './target-without-task.ts';
import { unitChanged } from './unit-changed.ts';
import { unitMismatch } from './unit-mismatch.ts';
import { unitMissing } from './unit-missing.ts';
import { unitScale } from './unit-scale.ts';
import { unpairedMark } from './unpaired-mark.ts';
import { unusedIgnore } from './unused-ignore.ts';

/** All rules, by group: numbering, quantity, within the document, against last year, document. */
export const rules: readonly Rule[] = [
  numberingGap,
  numberingLevel,
  numberingStyle,
  enumerationCount,
  brokenReference,
  percentForPoints,
  unitMismatch,
  unitScale,
  unitMissing,
  rangeForm,
  boundRedundant,
  boundContradictory,
  numberForm,
  decreaseByMultiple,
  implausibleValue,
  restatedDifferently,
  repeatedStatement,
  repeatedSentence,
  growthLevelMismatch,
  growthOutsideParts,
  ratioMismatch,
  changeReversed,
  respectiveCount,
  partsDoNotSum,
  structureMismatch,
  tableDiffers,
  nameDrift,
  staleYear,
  sessionMismatch,
  ownPlace,
  unitChanged,
  statisticChanged,
  targetBelowResult,
  resultDiffers,
  targetUnreported,
  targetWithoutBaseline,
  targetDropped,
  claimContradicted,
  scopeChanged,
  seriesBreaks,
  targetWithoutTask,
  partMissing,
  figureOpen,
  doubled,
  punctuationWidth,
  unpairedMark,
  pageResidue,
  unusedIgnore,
];
