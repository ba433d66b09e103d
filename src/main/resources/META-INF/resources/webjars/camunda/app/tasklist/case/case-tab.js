// What the task is about, above its form: the page of the case, or of the message, fetched under the agent's own login.
// Text and personal data therefore never pass through process variables, where the engine would store them.
const PAGES = { callbackNumber: 'callbacks', followUpNumber: 'callbacks', complaintNumber: 'cases', messageId: 'messages' };

async function pageOf(taskId, api) {
  const response = await fetch(`${api.engineApi}/task/${taskId}/variables?deserializeValues=false`);
  const variables = response.ok ? await response.json() : {};
  const name = Object.keys(PAGES).find(known => variables[known]);
  return name && `/${PAGES[name]}/${encodeURIComponent(variables[name].value)}/brief`;
}

export default {
  id: 'huifang.case',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: { label: '案件 Case' },
  render: async (node, { api, taskId }) => {
    const page = await pageOf(taskId, api);
    if (!page) {
      node.textContent = '无案件 No case';
      return;
    }
    const frame = document.createElement('iframe');
    frame.src = page;
    frame.title = '案件 Case';
    frame.style.cssText = 'width: 100%; height: 60vh; border: 0;';
    node.replaceChildren(frame);
  }
};
