/** How the server stands, in the few words of a status bar. */
import type { ServerStatus } from 'failwell-language-server/protocol';
import { toCodesText } from './explorer/presentation.ts';
import { t } from './l10n.ts';
import type { SessionState } from './server/session.ts';

export interface StatusText {
  /** With icons, as VS Code writes them. */
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly severity: 'none' | 'warning' | 'error';
  readonly isBusy: boolean;
}

/** Undefined where there is nothing to say. */
export function toStatusText(state: SessionState, status: ServerStatus | undefined): StatusText | undefined {
  if (state === 'virtual' || state === 'stopped') return undefined;
  if (state === 'failed' || status?.state === 'failed') {
    const why = status?.message ?? t('Failwell’s language server does not run.');
    return {
      text: '$(error) Failwell',
      tooltip: `${why} ${t('Click to see its output.')}`,
      spoken: t('Failwell: {0}', why),
      severity: 'error',
      isBusy: false,
    };
  }
  if (state === 'starting' || status === undefined) return toBusy(t('Starting…'));
  if (status.state === 'indexing')
    return toBusy(status.files === 0 ? t('Looking at files…') : t('{0} of {1} files', status.indexed, status.files));
  const { codes, contracts, problems } = status;
  if (contracts === 0) {
    const tooltip = t('No contract lists the error codes of this workspace. Click to create one.');
    return {
      text: '$(bracket-error) Failwell',
      tooltip,
      spoken: t('Failwell: {0}', tooltip),
      severity: 'none',
      isBusy: false,
    };
  }
  const problemsText = problems === 1 ? t('1 problem') : t('{0} problems', problems);
  const tooltip = [toCodesText(codes), contracts > 1 && t('{0} contracts', contracts), problems > 0 && problemsText]
    .filter((part) => part !== false)
    .join(', ');
  return {
    text: `$(bracket-error) ${toCodesText(codes)}${problems === 0 ? '' : ` $(warning) ${problems}`}`,
    tooltip: t('Failwell: {0}. Click to see the error codes.', tooltip),
    spoken: t('Failwell: {0}', tooltip),
    severity: problems === 0 ? 'none' : 'warning',
    isBusy: false,
  };
}

function toBusy(what: string): StatusText {
  const text = t('Failwell: {0}', what);
  return { text: `$(sync~spin) ${text}`, tooltip: text, spoken: text, severity: 'none', isBusy: true };
}
