/** The page of a rule: Markdown, in Chinese with an English summary. All pages are bundled as text, so nothing is needed beside the program. */
export async function rulePage(id: string): Promise<string> {
  const page: { default: string } = await import(`../../../test/rules/${id}.md`);
  return page.default;
}
