/** Forms that are no text: a workbook, and a review sheet as an annex to an official document. */
export const officeFormats = ['xlsx', 'docx'] as const;
export type OfficeFormat = (typeof officeFormats)[number];

export const isOffice = (format: string): format is OfficeFormat => officeFormats.some((known) => known === format);

/** True for the forms that set out the indicators beside the findings. */
export const showsIndicators = (format: string): boolean => format === 'html' || isOffice(format);
