/**
 * Whether something stands in front of the page: a dialog, a drawer, a menu, a list of choices. Keys of the page then do
 * nothing: what they would act on cannot be seen, and the form in front keeps what is typed in it.
 */
export const dialogueOuvert = (): boolean =>
  document.querySelector(
    '.MuiModal-root:not([aria-hidden="true"]), [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
  ) !== null;
