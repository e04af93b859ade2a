/** Changes the keys of a folder over and over, to be killed meanwhile: `node change-keys-and-die.ts FOLDER RECOVERY-KEY`. */
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import { keepFolderKeys, readFolderKeys } from '../../src-main/hosts/folder-keys.ts';
import { holding, openKeys, withoutPassword, withPassword } from '../../src-main/keys/open-keys.ts';
import { stretch } from '../support/folder-key.ts';
import { COMPTE, COST, MOTS } from '../support/killed-keys.ts';

const [folder = '', cle = ''] = process.argv.slice(2);
const vault = fileKeyVault(folder);
const { file } = await readFolderKeys(folder, vault, stretch);
let keys = await openKeys(file, { type: 'clé de secours', cle }, stretch);
if (!keys) throw new Error('The clé de secours opens nothing');
process.stdout.write('ready\n');
for (;;) {
  // The first account comes and the keyring goes, its password changes, it leaves and the keyring is back.
  for (const motDePasse of MOTS) {
    const held = holding(keys, { ...keys.contents, comptes: [COMPTE] });
    keys = await keepFolderKeys(
      folder,
      vault,
      await withPassword(held, { ...COMPTE, motDePasse, stretch, cost: COST }),
    );
  }
  const gone = withoutPassword(holding(keys, { ...keys.contents, comptes: [] }), COMPTE.id);
  keys = await keepFolderKeys(folder, vault, gone);
}
