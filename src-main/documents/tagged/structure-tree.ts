import { type PDFContext, PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import type { Box, PageSize } from './geometry.ts';
import { RawObject } from './raw-object.ts';

/** Standard structure types (ISO 32000-1, 14.8.4) that our documents use. */
export type StructureTag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Figure';

/** One node of the tree that screen readers walk. */
export interface StructureElement {
  readonly tag: StructureTag;
  readonly ref: PDFRef;
}

interface Node extends StructureElement {
  readonly parent: PDFRef;
  /** Extra entries of the dictionary, as PDF syntax. */
  readonly entries: string;
  readonly kids: string[];
  page: PDFRef | null;
}

/** Builds StructTreeRoot and its ParentTree while pages are written. */
export class StructureTree {
  readonly root: StructureElement;
  readonly #context: PDFContext;
  readonly #treeRef: PDFRef;
  readonly #nodes = new Map<StructureElement, Node>();
  /** For each page, in StructParents order: the element that owns each marked content. */
  readonly #owners: PDFRef[][] = [];

  constructor(context: PDFContext) {
    this.#context = context;
    this.#treeRef = context.nextRef();
    this.root = this.#node('Document', this.#treeRef, '');
  }

  #node(tag: StructureTag, parent: PDFRef, entries: string): Node {
    const node: Node = { tag, ref: this.#context.nextRef(), parent, entries, kids: [], page: null };
    this.#nodes.set(node, node);
    return node;
  }

  #of(element: StructureElement): Node {
    const node = this.#nodes.get(element);
    if (node === undefined) throw new Error(`A ${element.tag} of another document`);
    return node;
  }

  /** Adds an element after its parent's last child. `entries` is PDF syntax, e.g. `/A<</O/Table/Scope/Column>>`. */
  add(parent: StructureElement, tag: StructureTag, entries = ''): StructureElement {
    const node = this.#node(tag, parent.ref, entries);
    this.#of(parent).kids.push(node.ref.toString());
    return node;
  }

  /** Adds a picture, with what is said of it to those who do not see it. */
  addFigure(
    parent: StructureElement,
    { alt, page, box }: { readonly alt: string; readonly page: PageSize; readonly box: Box },
  ): StructureElement {
    const bottom = page.height - box.y - box.height;
    const bbox = [box.x, bottom, box.x + box.width, bottom + box.height].map((value) => value.toFixed(2)).join(' ');
    const attributes = `/A<</O/Layout/Placement/Block/BBox[${bbox}]>>`;
    return this.add(parent, 'Figure', `/Alt ${PDFHexString.fromText(alt).toString()}${attributes}`);
  }

  /** The StructParents number of a new page. */
  addPage(): number {
    return this.#owners.push([]) - 1;
  }

  /** Gives the next marked content of that page to the element; answers its MCID. */
  mark(element: StructureElement, page: { readonly ref: PDFRef; readonly structParents: number }): number {
    const owners = this.#owners[page.structParents];
    if (owners === undefined) throw new Error('A page of another document');
    const node = this.#of(element);
    const mcid = owners.push(element.ref) - 1;
    node.page ??= page.ref;
    node.kids.push(node.page === page.ref ? String(mcid) : `<</Type/MCR/Pg ${page.ref.toString()}/MCID ${mcid}>>`);
    return mcid;
  }

  /** Writes every element into the context; answers the reference of StructTreeRoot. */
  finish(): PDFRef {
    for (const node of this.#nodes.values()) this.#context.assign(node.ref, new RawObject(nodeSyntax(node)));
    const nums = this.#owners.map((owners, page) => `${page}[${owners.map(String).join(' ')}]`);
    const parentTree = this.#context.register(new RawObject(`<</Nums[${nums.join('')}]>>`));
    const tree = `/K ${this.root.ref.toString()}/ParentTree ${parentTree.toString()}/ParentTreeNextKey ${nums.length}`;
    this.#context.assign(this.#treeRef, new RawObject(`<</Type/StructTreeRoot${tree}>>`));
    return this.#treeRef;
  }
}

function nodeSyntax({ tag, parent, page, entries, kids }: Node): string {
  const onPage = page === null ? '' : `/Pg ${page.toString()}`;
  return `<</Type/StructElem/S/${tag}/P ${parent.toString()}${onPage}${entries}/K[${kids.join(' ')}]>>`;
}
