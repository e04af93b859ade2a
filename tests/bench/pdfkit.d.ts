/** What the comparison uses of pdfkit, which ships no types. */
declare module 'pdfkit' {
  import { Readable } from 'node:stream';

  export interface StructureElement {
    add(child: StructureElement | (() => void)): this;
    end(): void;
  }

  interface TextOptions {
    readonly width?: number;
    readonly align?: 'left' | 'right';
    readonly lineGap?: number;
    readonly continued?: boolean;
  }

  export default class PDFDocument extends Readable {
    constructor(options: Readonly<Record<string, unknown>>);
    y: number;
    registerFont(name: string, path: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    fill(): this;
    stroke(): this;
    addPage(): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    text(text: string, options?: TextOptions): this;
    struct(type: string, children?: (() => void) | readonly (StructureElement | (() => void))[]): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: Readonly<Record<string, unknown>>): this;
    endMarkedContent(): this;
    readonly outline: { addItem(title: string): unknown };
    end(): void;
  }
}
