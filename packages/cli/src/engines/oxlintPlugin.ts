/** What the generated configuration of oxlint names under `jsPlugins`: Failwell's rules, and the command's own. */
import { rules } from 'eslint-plugin-failwell/embed';
import { checkedFilesName, checkedFilesRule } from './checkedFiles.ts';

export default { meta: { name: 'eslint-plugin-failwell' }, rules: { ...rules, [checkedFilesName]: checkedFilesRule } };
