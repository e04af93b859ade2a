import { app, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';

/**
 * The French menu. « Annuler » and « Rétablir » are not in it: they undo acts on the data, and the page that knows
 * which keeps their keys.
 */
export function frenchMenu(platform: NodeJS.Platform, lock: () => void): Menu {
  const locking: MenuItemConstructorOptions = { label: 'Verrouiller', accelerator: 'CmdOrCtrl+L', click: lock };
  return Menu.buildFromTemplate([
    ...(platform === 'darwin' ? [applicationMenu(locking)] : [fileMenu(locking)]),
    {
      label: 'Édition',
      submenu: [
        { role: 'cut', label: 'Couper' },
        { role: 'copy', label: 'Copier' },
        { role: 'paste', label: 'Coller' },
        { role: 'selectAll', label: 'Tout sélectionner' },
      ],
    },
    {
      label: 'Affichage',
      submenu: [
        { role: 'resetZoom', label: 'Taille réelle' },
        { role: 'zoomIn', label: 'Agrandir' },
        { role: 'zoomOut', label: 'Réduire' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Plein écran' },
      ],
    },
    { label: 'Fenêtre', submenu: [{ role: 'minimize', label: 'Placer dans la barre' }] },
  ]);
}

function fileMenu(locking: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return { label: 'Fichier', submenu: [locking, { type: 'separator' }, { role: 'quit', label: 'Quitter' }] };
}

function applicationMenu(locking: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: 'À propos de Passpro Accueil' },
      { type: 'separator' },
      locking,
      { type: 'separator' },
      { role: 'hide', label: 'Masquer Passpro Accueil' },
      { role: 'hideOthers', label: 'Masquer les autres' },
      { role: 'unhide', label: 'Tout afficher' },
      { type: 'separator' },
      { role: 'quit', label: 'Quitter Passpro Accueil' },
    ],
  };
}
