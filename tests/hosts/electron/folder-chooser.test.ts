import { beforeEach, expect, it } from 'vitest';
import { installElectron } from './electron-stand-in.ts';
import type { ElectronStandIn } from './electron-stand-in.ts';

let electron: ElectronStandIn;

beforeEach(() => {
  electron = installElectron();
});

const open = () => import('../../../src-main/hosts/electron/folder-chooser.ts');

it('asks for one folder in front of the window, starting from the present one', async () => {
  const { chooseFolder } = await open();
  const window = new electron.BrowserWindow({ webPreferences: {} });
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/home/x/Listes'] });
  expect(await chooseFolder('/home/x')).toBe('/home/x/Listes');
  expect(electron.dialog.showOpenDialog.mock.calls).toEqual([
    [window, expect.objectContaining({ properties: ['openDirectory'], defaultPath: '/home/x' })],
  ]);
});

it('answers nothing when it is left, and starts where the system wants without a present folder', async () => {
  const { chooseFolder } = await open();
  expect(await chooseFolder(null)).toBeNull();
  expect(electron.dialog.showOpenDialog.mock.calls[0]?.at(-1)).not.toHaveProperty('defaultPath');
});
