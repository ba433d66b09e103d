// Replaces the webapp's own configuration file of the same path.
export default {
  app: { name: '回访 Huifang · Welcome', vendor: ' ' }
};
