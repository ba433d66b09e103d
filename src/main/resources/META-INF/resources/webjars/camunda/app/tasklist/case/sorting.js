// Tasklist sorts by creation unless its address says otherwise: what is due first comes first, then what is more urgent.
const SORTING = [{ sortBy: 'dueDate', sortOrder: 'asc' }, { sortBy: 'priority', sortOrder: 'desc' }];

function sortByDueDate() {
  const [path, query] = window.location.hash.replace(/^#/, '').split('?');
  const params = new URLSearchParams(query || '');
  if (path === '/' && !params.has('sorting')) {
    params.set('sorting', JSON.stringify(SORTING));
    window.location.replace(`#/?${params}`);
  }
}

window.addEventListener('hashchange', sortByDueDate);
sortByDueDate();

// Tasklist expects plug-ins of a custom script; this one brings none.
export default [];
