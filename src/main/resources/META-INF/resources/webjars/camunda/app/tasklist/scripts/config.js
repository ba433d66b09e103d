// Replaces the webapp's own configuration file of the same path.
// The first language of the browser decides. The fall-back is the same one, because the locale loaded last formats the dates.
const language = (navigator.languages[0] || '').startsWith('zh') ? 'zh' : 'en';

export default {
  app: { name: '回访 Huifang · Tasklist', vendor: ' ' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: language },
  customScripts: ['case/case-panel', 'case/sorting'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
};
