import { escapeMarkup } from '../entra/html/escapeMarkup';
import {
  provisioningServiceForms,
  ProvisioningServiceState,
} from '../state/ProvisioningServiceState';
import { summarizeState } from './summarizeState';

type Summary = ReturnType<typeof summarizeState>;

/** A small page for people: what is going on, and buttons to change it. */
export function controlPage(summary: Summary): string {
  const { organizations, faults } = summary;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Simulated clouds</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: .5rem; text-align: left; vertical-align: top; }
form { display: inline; }
button { font: inherit; margin: .1rem 0; padding: .2rem .6rem; }
</style>
</head>
<body>
<h1>Simulated clouds</h1>
<p>The clouds' time is ${escapeMarkup(
    summary.now,
  )}. The state grew from the seed
<b>${escapeMarkup(summary.seed)}</b>.</p>
<p><a href="/console">AWS console</a> · <a href="/entra">Entra portal</a> ·
<a href="/control/state">State as JSON</a></p>
<table>
<thead><tr><th>Organization</th><th>Synchronization</th><th>Ends</th><th>Now</th></tr></thead>
<tbody>
${organizations.map(row).join('\n')}
</tbody>
</table>
<h2>Entra's provisioning service</h2>
<p>Where reports about the real one differ, it speaks in the form that you choose; the
first of each is the default.</p>
${serviceForm(summary.tenants[0]?.provisioningService)}
<h2>Troubles</h2>
<p>Latency ${summary.latencyMs} ms, replication lag ${
    summary.replicationLagMs
  } ms, ${
    faults.length === 0
      ? 'no faults'
      : faults
          .map(each =>
            escapeMarkup(
              `${each.kind} on ${each.operation} × ${each.remaining}`,
            ),
          )
          .join(', ')
  }.</p>
${button('/reset', 'Reset to the seed', { seed: summary.seed })}
</body>
</html>`;
}

function row(organization: Summary['organizations'][number]): string {
  const { name, identityCenter, application } = organization;
  const job = application?.job;
  const sync = job
    ? `${job.code}, schedule ${job.state}, ${
        job.failing
      } failing<br>next cycle ${escapeMarkup(job.nextCycleAt ?? 'not planned')}`
    : 'No job';
  const ends = [
    ...(identityCenter?.tokens ?? []).map(each => `token ${each.expiresAt}`),
    ...(application?.certificates ?? []).map(each => `certificate ${each}`),
  ];
  const buttons = [
    job && button('/cycle', 'Run the next cycle', { organization: name }),
    job &&
      (job.stalled
        ? jobButton('resume', 'Let the scheduler see it again', name)
        : jobButton('stall', 'Have the scheduler pass it by', name)),
    job &&
      (job.state === 'Active'
        ? jobButton('pause', 'Pause provisioning', name)
        : jobButton('start', 'Start provisioning', name)),
    job && jobButton('quarantine', 'Put it into quarantine', name),
    job &&
      button('/synchronization-job/settings', 'Delete the credentials', {
        organization: name,
        removeCredentials: 'true',
      }),
    identityCenter?.tokens?.length &&
      button('/token/expire', 'Let the token end', { organization: name }),
    application?.certificates.length &&
      button('/certificate/expire', 'Let the certificate end', {
        organization: name,
      }),
  ].filter(Boolean);
  return `<tr><td>${escapeMarkup(name)}<br>${
    identityCenter
      ? `${identityCenter.users} users`
      : 'Identity Center is not enabled'
  }</td><td>${sync}</td><td>${ends
    .map(escapeMarkup)
    .join('<br>')}</td><td>${buttons.join('<br>')}</td></tr>`;
}

function jobButton(act: string, label: string, organization: string): string {
  return button(`/synchronization-job/${act}`, label, { organization });
}

/** Choices for how the provisioning service of the tenants speaks. */
function serviceForm(service: ProvisioningServiceState = {}): string {
  const choices = Object.entries(provisioningServiceForms).map(
    ([name, words]) => {
      const chosen =
        service[name as keyof typeof provisioningServiceForms] ?? words[0];
      const options = words.map(
        word => `<option${word === chosen ? ' selected' : ''}>${word}</option>`,
      );
      return `<label>${name} <select name="${name}">${options.join(
        '',
      )}</select></label>`;
    },
  );
  return `<form method="post" action="/control/provisioning-service">
${choices.join('<br>\n')}<br>
<label>unauthorizedAfterCreationMs <input name="unauthorizedAfterCreationMs" type="number" min="0" value="${
    service.unauthorizedAfterCreationMs ?? 2000
  }"></label><br>
<button>Speak like this</button></form>`;
}

function button(
  path: string,
  label: string,
  fields: Record<string, string>,
): string {
  const inputs = Object.entries(fields)
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${name}" value="${escapeMarkup(value)}">`,
    )
    .join('');
  return `<form method="post" action="/control${path}">${inputs}<button>${escapeMarkup(
    label,
  )}</button></form>`;
}
