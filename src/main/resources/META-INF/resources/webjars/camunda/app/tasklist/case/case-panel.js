// What the task is about, beside its form: the page of the case, or of the message, fetched under the agent's own login.
// Text and personal data therefore never pass through process variables, where the engine would store them.
const PAGES = { callbackNumber: 'callbacks', followUpNumber: 'callbacks', complaintNumber: 'cases', messageId: 'messages' };
const TITLE = '案件 Case';

const base = document.querySelector('base');
const engine = `${base.getAttribute('engine-api')}engine/${new URL(base.href).pathname.split('/').filter(Boolean).pop()}`;

async function pageOf(taskId) {
  const response = await fetch(`${engine}/task/${encodeURIComponent(taskId)}/variables?deserializeValues=false`);
  const variables = response.ok ? await response.json() : {};
  const name = Object.keys(PAGES).find(known => variables[known]);
  return name && `/${PAGES[name]}/${encodeURIComponent(variables[name].value)}/brief`;
}

function openTask() {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get('task') || '';
}

// Tasklist keeps the card and changes what is on it, so the panel says whose it is, and never stays with another task.
async function show() {
  const card = document.querySelector('section.task-card');
  const task = openTask();
  if (!card || card.dataset.case === task) {
    return;
  }
  card.dataset.case = task;
  card.querySelectorAll('.case-panel').forEach(old => old.remove());
  const page = task && await pageOf(task);
  if (page && card.dataset.case === task && !card.querySelector('.case-panel')) {
    const panel = document.createElement('aside');
    panel.className = 'case-panel';
    const frame = document.createElement('iframe');
    frame.src = page;
    frame.title = TITLE;
    panel.append(frame);
    card.insertBefore(panel, card.querySelector('.tabbed-content'));
  }
}

// Tasklist changes its address without telling, before or after what is on the card; so we look, as often as nobody notices.
window.setInterval(show, 200);

// Tasklist expects plug-ins of a custom script; this one brings none.
export default [];
