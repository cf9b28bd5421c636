import type { OfficeFormat } from './office-forms.ts';
import type { Report } from './report.ts';
import { reviewSheetOf } from './review-sheet.ts';
import { workbookOf } from './workbook.ts';

/**
 * The report as a file of an office program; what writes it is loaded only here. Whatever else is loaded so has esbuild make a function of each
 * module that it needs, and V8 read the program twice when it starts.
 */
export async function officeFile(report: Report, format: OfficeFormat): Promise<Uint8Array> {
  if (format === 'docx') {
    const { docx } = await import('./docx.ts');
    return docx(reviewSheetOf(report), report.language);
  }
  const { xlsx } = await import('./xlsx.ts');
  return xlsx(workbookOf(report));
}
