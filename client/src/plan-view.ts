import * as vscode from 'vscode';
import { DocumentRows } from './document-rows.ts';
import { words } from './words.ts';

/** A line of a view: what it says, where it leads, and the lines under it. */
export interface Line {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: string;
  readonly place?: vscode.Location;
  readonly lines: readonly Line[];
  readonly open?: boolean;
}

/** A view beside the editor that shows something of the plan in the active editor, says which one that is, and follows its changes. */
export class PlanView implements vscode.TreeDataProvider<Line>, vscode.Disposable {
  readonly onDidChangeTreeData: vscode.Event<undefined>;
  readonly view: vscode.TreeView<Line>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #rows: DocumentRows<Line>;
  readonly #subscriptions: vscode.Disposable[];
  readonly #parents = new Map<Line, Line | undefined>();
  /** Which of the plan's lines are shown, in words; empty where all are. */
  narrowed = '';
  /** Something changed while nobody saw it. */
  #stale = false;

  constructor(id: string, linesOf: (uri: vscode.Uri) => Promise<readonly Line[]>) {
    this.onDidChangeTreeData = this.#changed.event;
    this.#rows = new DocumentRows(
      (document) => linesOf(vscode.Uri.parse(document)),
      () => this.#changed.fire(undefined),
    );
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.view,
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      this.view.onDidChangeVisibility(() => {
        if (this.#stale) this.refresh();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === planUri()?.toString())) this.refresh();
      }),
    ];
  }

  /** Nothing is asked for while nobody sees it: it is made up for when the view is shown. */
  refresh(): void {
    this.#stale = !this.view.visible;
    const uri = planUri();
    if (this.view.visible && uri) this.#rows.renew(uri.toString());
  }

  async getChildren(line?: Line): Promise<Line[]> {
    const lines = line ? line.lines : await this.#topLines();
    if (!line) this.#parents.clear();
    for (const child of lines) this.#parents.set(child, line);
    return [...lines];
  }

  getParent(line: Line): Line | undefined {
    return this.#parents.get(line);
  }

  getTreeItem({ label, description, tooltip, icon, place, lines, open }: Line): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, lines.length === 0 ? None : open ? Expanded : Collapsed);
    item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
    if (description !== undefined) item.description = description;
    if (tooltip !== undefined) item.tooltip = tooltip;
    if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
    if (place) item.command = { title: '', command: 'vscode.open', arguments: [place.uri, { selection: place.range }] };
    return item;
  }

  /** Shows the line that leads to a place, as far as its parents have been read. */
  async reveal(fits: (line: Line) => boolean): Promise<void> {
    const line = [...this.#parents.keys()].find(fits);
    if (line && this.view.visible) await this.view.reveal(line, { select: true, focus: false });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #topLines(): Promise<readonly Line[]> {
    const uri = planUri();
    if (!uri) return [];
    const lines = await this.#rows.of(uri.toString());
    if (planUri()?.toString() !== uri.toString()) return this.#topLines();
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    this.view.description = [lines?.length ? name : '', this.narrowed].filter(Boolean).join(' · ');
    // Not no line at all: then the editor shows what it says where no plan is open.
    return lines ?? [{ label: words().reading(name), icon: 'loading~spin', lines: [] }];
  }
}

/** The plan that the active editor shows; a view keeps it while another kind of editor has the focus. */
function planUri(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') last = document.uri;
  return last;
}

let last: vscode.Uri | undefined;
