import { PDFObject } from '@cantoo/pdf-lib';

/**
 * An object whose PDF syntax (ASCII) is already written. A merged document holds tens of thousands of structure
 * elements: as dictionaries of objects they cost more than the pages themselves.
 */
export class RawObject extends PDFObject {
  readonly syntax: string;

  constructor(syntax: string) {
    super();
    this.syntax = syntax;
  }

  override toString(): string {
    return this.syntax;
  }
}
