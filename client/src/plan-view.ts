import * as vscode from 'vscode';

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

/** A view beside the editor that shows something of the plan in the active editor, and follows its changes. */
export class PlanView implements vscode.TreeDataProvider<Line>, vscode.Disposable {
  readonly onDidChangeTreeData: vscode.Event<undefined>;
  readonly view: vscode.TreeView<Line>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #linesOf: (uri: vscode.Uri) => Promise<readonly Line[]>;
  readonly #subscriptions: vscode.Disposable[];
  readonly #parents = new Map<Line, Line | undefined>();
  /** Which of the plan's lines are shown, in words; empty where all are. */
  narrowed = '';
  /** Something changed while nobody saw it. */
  #stale = false;

  constructor(id: string, linesOf: (uri: vscode.Uri) => Promise<readonly Line[]>) {
    this.onDidChangeTreeData = this.#changed.event;
    this.#linesOf = linesOf;
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
    if (this.view.visible) this.#changed.fire(undefined);
  }

  async getChildren(line?: Line): Promise<Line[]> {
    const uri = planUri();
    if (!line) this.#parents.clear();
    const lines = line ? line.lines : uri ? await this.#linesOf(uri) : [];
    // Until the plan of another editor is read the lines of the one before stand there: the view says whose they are.
    if (!line && uri?.toString() === planUri()?.toString())
      this.view.description = [uri?.path.split('/').at(-1), this.narrowed].filter(Boolean).join(' · ');
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
}

/** The plan that the active editor shows; a view keeps it while another kind of editor has the focus. */
function planUri(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') last = document.uri;
  return last;
}

let last: vscode.Uri | undefined;
